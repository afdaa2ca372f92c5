using Pattern = System.Text.RegularExpressions.Regex;
using PatternGroup = System.Text.RegularExpressions.Group;
using PatternOptions = System.Text.RegularExpressions.RegexOptions;

namespace Catalog.Gen.Engine.Text;

/// <summary>What is left of a text without what people bring along from where they copied it.</summary>
internal static class BareTexts
{
    // Hostile input can be long, and the patterns cost up to the square of a length; what they look for is short, and stands on
    // one line.
    private const int LongestText = 400;

    private static readonly Pattern Link = Read(@"^!?\[([^\[\]]*)\]\(\s*<?([^()<>\s]*)>?[^()]*\)$");
    private static readonly Pattern Element = Read(@"^<([a-zA-Z]+)(\s[^<>]*)?>([^<>]*)</\1>$");
    private static readonly Pattern Address = Read(@"\b(?:href|src)\s*=\s*[""']?([^""'\s>]+)");
    private static readonly Pattern InAngles = Read(@"^<([^<>\s]+)>$");
    private static readonly Pattern Quoted = Read(@"^(?:“(.*)”|„(.*)[“”]|‘(.*)’|«\s?(.*?)\s?»|""(.*)""|'(.*)')$");
    private static readonly Pattern WithRemark = Read(@"^(.*?\S)\s*(?:#+|//+|<!--|/\*)\s*(.*?)(?:-->|\*/)?$");
    private static readonly Pattern Trailing = Read(@"^(.*?\S)\s*([,;.])$");

    /// <summary>The texts that may have been meant, what is the case instead, and a remark behind it.</summary>
    public static IEnumerable<(string Bare, string But, string Remark)> Of(string text, bool withRemarks = true)
    {
        if (text.Length is 0 or > LongestText)
            yield break;
        string plain = LookAlikes.Plain(text);
        if (plain != text)
            yield return (plain.Trim(), LookAlikes.Describe(text), "");
        string trimmed = text.Trim();
        if (trimmed != text && trimmed.Length > 0)
            yield return (trimmed, "begins or ends with a blank", "");
        if (trimmed.IndexOfAny(['\r', '\n']) >= 0)
            yield break;
        if (Link.Match(trimmed) is { Success: true } link)
        {
            yield return (link.Groups[2].Value, "is a Markdown link", "");
            yield return (link.Groups[1].Value.Trim(), "is a Markdown link", "");
        }

        if (Element.Match(trimmed) is { Success: true } element)
        {
            if (Address.Match(element.Groups[2].Value) is { Success: true } address)
                yield return (address.Groups[1].Value, "has HTML around it", "");
            yield return (element.Groups[3].Value.Trim(), "has HTML around it", "");
        }

        if (InAngles.Match(trimmed) is { Success: true } angles)
            yield return (angles.Groups[1].Value, "is in angle brackets", "");
        if (Marks(trimmed) is > 0 and var marks)
        {
            string mark = trimmed[0] == '`' ? "is in back-ticks" : $"is between '{trimmed.Substring(0, marks)}'";
            yield return (trimmed.Substring(marks, trimmed.Length - (2 * marks)).Trim(), mark, "");
        }

        if (Quoted.Match(trimmed) is { Success: true } quoted)
        {
            string inner = quoted.Groups.Cast<PatternGroup>().Skip(1).First(static group => group.Success).Value;
            yield return (inner, "has quotes in it", "");
        }

        if (Trailing.Match(trimmed) is { Success: true } trailing)
            yield return (trailing.Groups[1].Value, $"ends in '{trailing.Groups[2].Value}'", "");
        if (withRemarks && WithRemark.Match(trimmed) is { Success: true } remark && remark.Groups[2].Length > 0)
            yield return (remark.Groups[1].Value, "has a remark behind it", remark.Groups[2].Value.Trim());
    }

    /// <summary>
    /// How many back-ticks, asterisks or underscores a text has around it, the same number at both ends: as many as there can be.
    /// Of the first two there are none within.
    /// </summary>
    private static int Marks(string text)
    {
        char mark = text.Length == 0 ? '\0' : text[0];
        int before = 0, behind = 0;
        while (before < text.Length && text[before] == mark)
            before++;
        while (behind < text.Length && text[text.Length - 1 - behind] == mark)
            behind++;
        int marks = Math.Min(Math.Min(before, behind), (text.Length - 1) / 2);
        return mark switch
        {
            '_' => text.IndexOfAny(['`', '*']) < 0 ? marks : 0,
            '`' or '*' => before == behind && before == marks
                && text.IndexOfAny(['`', '*'], marks, text.Length - (2 * marks)) < 0
                    ? marks
                    : 0,
            _ => 0,
        };
    }

    private static Pattern Read(string pattern) =>
        new(pattern, PatternOptions.CultureInvariant, System.Threading.Timeout.InfiniteTimeSpan);
}
