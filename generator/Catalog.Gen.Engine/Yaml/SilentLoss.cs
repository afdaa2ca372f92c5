using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>Warnings of what YAML reads without a word, and otherwise than most people would think.</summary>
internal static class SilentLoss
{
    private const string Opening = "“„‘‚«‹”’»›";
    private const string Closing = "”“’‘»›«‹”’";

    /// <summary><c>summary: &amp;Brain development</c> loses a word.</summary>
    public static void WarnOfUnusedAnchor(int start, int end, Fix? fix, ProblemSink problems)
    {
        string name = Words.Clean(problems.File.Text.Substring(start, end - start));
        problems.Add(
            Rules.UnusedAnchor,
            start,
            end,
            new($"{Words.Quote(name)} marks the value so that {Words.Quote("*" + name.Substring(1))} can repeat it, and nothing does",
                "take it out; if it belongs to the text, put the text in quotes"),
            fix: fix);
    }

    /// <summary><c>asks which #atlas</c> loses the rest of the line.</summary>
    public static void WarnOfComment(int textStart, int comment, int lineEnd, ProblemSink problems)
    {
        string text = problems.File.Text;
        int wordEnd = comment + 1, end = lineEnd;
        while (wordEnd < lineEnd && text[wordEnd] is not (' ' or '\t'))
            wordEnd++;
        while (text[end - 1] is ' ' or '\t')
            end--;
        problems.Add(
            Rules.CommentInText,
            comment,
            wordEnd,
            new($"the text ends before {Words.Quote(text.Substring(comment, wordEnd - comment))}, which begins a comment",
                "put the text in quotes; if it is a comment, put a space behind the '#'"),
            fix: new Fix(new TextSpan(textStart, end), ScalarText.Quoted(text.Substring(textStart, end - textStart)), IsCertain: false));
    }

    /// <summary>A line that begins with '- ' and is a part of the text above it, since it stands deeper than that text's block.</summary>
    public static void WarnOfItem(int dash, Fix? fix, ProblemSink problems) => problems.Add(
        Rules.ItemInText,
        dash,
        dash + 1,
        new("this line goes on with the text above, so that its '- ' begins no item",
            "put it in line with the items above, or the text in quotes"),
        fix: fix);

    /// <summary><c>“2848”</c> has its quotes within the text.</summary>
    public static void WarnOfTypographicQuotes(string text, int start, int end, ProblemSink problems)
    {
        int pair = Opening.IndexOf(text[0]);
        if (pair < 0 || Closing[pair] != text[text.Length - 1] || text.IndexOf(Closing[pair], 1) != text.Length - 1)
            return;
        Fix? fix = end - start == text.Length
            ? new Fix(new TextSpan(start, end), ScalarText.Quoted(text.Substring(1, text.Length - 2)), IsCertain: false)
            : null;
        problems.Add(
            Rules.TypographicQuotes,
            start,
            end,
            new($"the quotes around this text, {text[0]} and {text[text.Length - 1]}, are a part of it for YAML",
                "write straight ones (' or \"), or take them out"),
            fix: fix);
    }

    /// <summary><c>0755</c> is 755, and not 493.</summary>
    public static void WarnOfLeadingZero(string text, string value, int start, int end, ProblemSink problems)
    {
        int digits = text[0] is '+' or '-' ? 1 : 0;
        if (text.Length < digits + 2 || text[digits] != '0' || text[digits + 1] is not (>= '0' and <= '9'))
            return;
        problems.Add(
            Rules.LeadingZero,
            start,
            end,
            new($"{text} is read as the number {Words.Clean(value)}",
                $"write {Words.Clean(value)}, or put it in quotes if it is meant as text; a number in base 8 begins with '0o'"),
            fix: new Fix(new TextSpan(start, end), ScalarText.Quoted(text), IsCertain: false));
    }
}
