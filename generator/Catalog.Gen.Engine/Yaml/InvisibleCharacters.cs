using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// Blanks that look like a space or like nothing, and are neither: they come from web pages and word processors, and make
/// two texts differ that look the same.
/// </summary>
internal static class InvisibleCharacters
{
    private const char NoBreakSpace = '\xA0';
    private const char SoftHyphen = '\xAD';
    private const char ZeroWidthSpace = '\u200B';
    private const char WordJoiner = '\u2060';
    private const char ByteOrderMark = '\uFEFF';
    private const char NextLine = '\x85';
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';

    /// <summary>Is this a character that <see cref="Check"/> looks at?</summary>
    public static bool Has(char c) => c is NoBreakSpace or SoftHyphen or ZeroWidthSpace or WordJoiner or ByteOrderMark;

    /// <summary>
    /// Can this hide what a file says? Many editors break the line at some of these, where YAML does not, so that what follows in a
    /// comment looks like data; the others turn the order in which text is shown.
    /// </summary>
    public static bool IsDeceptive(char c) =>
        c is NextLine or LineSeparator or ParagraphSeparator or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Can this be taken for indentation?</summary>
    public static bool IsBlank(char c) =>
        c is NoBreakSpace or (>= '\u2000' and <= ZeroWidthSpace) or '\u202F' or '\u205F' or WordJoiner or '\u3000' or ByteOrderMark;

    /// <summary>Does this take room on the line?</summary>
    public static bool IsWide(char c) => c is not (ZeroWidthSpace or WordJoiner or ByteOrderMark or SoftHyphen);

    public static Message InIndentation(char c) => IsWide(c)
        ? new($"the indentation holds {Words.A(Name(c))} in place of a space", "put a space in its place")
        : new($"an invisible character stands before this: {Words.A(Name(c))}", "take it out");

    public static Message BehindColon(char c) => new($"{Words.A(Name(c))} stands behind this ':' in place of a space", "write a space");

    /// <summary>Warns of all that can hide what the file says, wherever it stands, comments included.</summary>
    public static void CheckDeceptive(ProblemSink problems)
    {
        string text = problems.File.Text;
        for (int i = 0; i < text.Length && !problems.IsFull; i++)
        {
            char c = text[i];
            if (!IsDeceptive(c))
                continue;
            bool breaksLine = c is NextLine or LineSeparator or ParagraphSeparator;
            var message = breaksLine
                ? new Message(
                    $"{Words.A(Name(c))} stands here, at which many editors begin a new line and YAML does not",
                    "write a space in its place")
                : new Message($"{Words.A(Name(c))} stands here, which turns the order in which the text is shown", "take it out");
            problems.Add(Rules.InvisibleCharacter, i, i + 1, message, fix: new Fix(new TextSpan(i, i + 1), breaksLine ? " " : "", false));
        }
    }

    /// <summary>Warns of each text that holds one, at the first of them.</summary>
    public static void Check(YamlNode root, ProblemSink problems) => ScalarWalk.Visit(root, (start, end) =>
    {
        string text = problems.File.Text;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (!Has(c) || (c == NoBreakSpace && IsTypography(text, i, end)))
                continue;
            var fix = new Fix(new TextSpan(i, i + 1), IsWide(c) ? " " : "", IsCertain: true);
            string advice = IsWide(c) ? "write a space in its place" : "take it out";
            var message = new Message($"an invisible character stands here: {Words.A(Name(c))}", advice);
            problems.Add(Rules.InvisibleCharacter, i, i + 1, message, fix: fix);
            return;
        }
    });

    // French puts a no-break space before these signs and within quotes, and many put one between the digits of a number or
    // before its unit.
    private static bool IsTypography(string text, int at, int end) =>
        (at + 1 < end && text[at + 1] is ':' or ';' or '!' or '?' or '»' or '%')
        || (at > 0 && text[at - 1] is '«' or (>= '0' and <= '9') && at + 1 < end && !char.IsWhiteSpace(text[at + 1]));

    private static string Name(char c) => c switch
    {
        NoBreakSpace => "no-break space (U+00A0)",
        SoftHyphen => "soft hyphen (U+00AD)",
        ZeroWidthSpace => "zero-width space (U+200B)",
        WordJoiner => "word joiner (U+2060)",
        ByteOrderMark => "byte order mark (U+FEFF)",
        NextLine => "next-line character (U+0085)",
        LineSeparator => "line separator (U+2028)",
        ParagraphSeparator => "paragraph separator (U+2029)",
        _ when IsDeceptive(c) => $"direction mark (U+{(int)c:X4})",
        _ => $"space of another kind (U+{(int)c:X4})",
    };
}
