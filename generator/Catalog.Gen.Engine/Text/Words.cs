using System.Globalization;
using System.Text;

namespace Catalog.Gen.Engine.Text;

/// <summary>What every message is put together with: texts of the data made fit for a sentence, lists, numbers, nouns.</summary>
internal static class Words
{
    /// <summary>How much of a text of the data a message shows, in UTF-16 code units.</summary>
    public const int LongestQuote = 60;

    private const int LongestAddress = 250;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>How long a part of a message is, of which there are four at most.</summary>
    private const int LongestPart = 1000;

    /// <summary>A text of the data in quotes.</summary>
    public static string Quote(string text) => "'" + Clean(text) + "'";

    /// <summary>An address, a path or a pattern in quotes, of which more is shown: its end tells as much as its beginning.</summary>
    public static string Address(string text) => "'" + Escape(text, LongestAddress) + "'";

    /// <summary>Text that cannot break a message into lines, hide in it, or flood it.</summary>
    public static string Clean(string text) => Escape(text, LongestQuote);

    /// <summary>A part of a message: on one line, with nothing in it that does not show, and of a length that can be read.</summary>
    public static string Line(string part) => Escape(part, LongestPart);

    /// <summary>The place of a problem, of which nothing may be missing.</summary>
    public static string Whole(string path) => Escape(path, int.MaxValue);

    /// <summary>Whether a character could break a line, or change how the text around it is shown.</summary>
    public static bool IsInvisible(char c) => c is < ' ' or > '~' && IsInvisible(CharUnicodeInfo.GetUnicodeCategory(c));

    private static bool IsInvisible(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>The same of a character that may be a pair of surrogates; one alone is none that can be shown.</summary>
    private static bool IsInvisible(string text, int at) => char.IsSurrogate(text[at])
        ? !IsPair(text, at) || IsInvisible(CharUnicodeInfo.GetUnicodeCategory(text, at))
        : IsInvisible(text[at]);

    private static bool IsPair(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);

    private static string Escape(string text, int longest)
    {
        if (text.Length <= longest && !HasInvisible(text))
            return text;
        var clean = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (clean.Length >= longest)
                return clean.Append('…').ToString();
            bool isPair = IsPair(text, i);
            switch (text[i])
            {
                case '\n':
                    clean.Append("\\n");
                    break;
                case '\r':
                    clean.Append("\\r");
                    break;
                case '\t':
                    clean.Append("\\t");
                    break;
                default:
                    if (IsInvisible(text, i))
                        clean.Append(isPair ? "\\U" : "\\u").Append(Code(text, i).ToString(isPair ? "x8" : "x4", Invariant));
                    else
                        clean.Append(text, i, isPair ? 2 : 1);
                    break;
            }

            // Not between the halves of a surrogate pair.
            if (isPair)
                i++;
        }

        return clean.ToString();
    }

    private static int Code(string text, int at) => IsPair(text, at) ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];

    private static bool HasInvisible(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and <= '~')
                continue;
            if (IsInvisible(text, i))
                return true;
            if (IsPair(text, i))
                i++;
        }

        return false;
    }

    public static string Or(IReadOnlyList<string> parts) => Join(parts, "or");

    public static string And(IReadOnlyList<string> parts) => Join(parts, "and");

    /// <summary>A few choices in full, of many the first ones and how many there are.</summary>
    public static string Choices(IReadOnlyList<string> choices) => Some(choices, "or");

    /// <summary>A few things in full, of many the first ones and how many there are.</summary>
    public static string All(IReadOnlyList<string> things) => Some(things, "and");

    /// <summary><c>1 item</c>, <c>2 items</c>.</summary>
    public static string Count(int count, string noun, string? plural = null) =>
        count == 1 ? $"1 {noun}" : $"{Number(count)} {plural ?? noun + "s"}";

    /// <summary>How many there may be, as a sentence: <c>At least 2 items.</c>; null where there is no bound.</summary>
    public static string? HowMany(int? least, int? most, string noun) => (least, most) switch
    {
        (null or 0, null) => null,

        // What is larger than any list or text can be is no number to show.
        (int.MaxValue, _) => null,
        ({ } from, { } to) when from == to => $"{Count(from, noun)}.",
        ({ } from, { } to) => $"{Number(from)} to {Count(to, noun)}.",
        ({ } from, null) => $"At least {Count(from, noun)}.",
        (null, { } to) => $"At most {Count(to, noun)}.",
    };

    /// <summary>A text on one line, its blanks folded.</summary>
    public static string OneLine(string text) =>
        string.Join(" ", text.Split([' ', '\n', '\r', '\t', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With its article: <c>a modality</c>, <c>an age</c>.</summary>
    public static string A(string noun) =>
        (noun.Length > 0 && "aeiouAEIOU".IndexOf(noun[0]) >= 0 ? "an " : "a ") + noun;

    /// <summary>A schema's title within a sentence: <c>Life stage</c> is a <c>life stage</c>, a <c>DOI</c> stays one.</summary>
    public static string Title(string title)
    {
        string clean = Clean(title);
        return clean.Length > 1 && char.IsUpper(clean[0]) && !char.IsUpper(clean[1])
            ? char.ToLowerInvariant(clean[0]) + clean.Substring(1)
            : clean;
    }

    /// <summary>A name in words: <c>lifeStage</c> and <c>life-stage</c> are a <c>life stage</c>.</summary>
    public static string Spaced(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool startsWord = char.IsUpper(c) && i > 0 && char.IsLower(name[i - 1]);
            if (startsWord)
                words.Append(' ');
            bool aloneUpper = char.IsUpper(c)
                && (i + 1 >= name.Length || !char.IsUpper(name[i + 1]))
                && (i == 0 || !char.IsUpper(name[i - 1]));
            words.Append(c is '-' or '_' ? ' ' : aloneUpper ? char.ToLowerInvariant(c) : c);
        }

        return words.ToString();
    }

    private static string Some(IReadOnlyList<string> parts, string last)
    {
        const int Most = 12, Shown = 8;
        return parts.Count <= Most
            ? Join(parts, last)
            : $"{string.Join(", ", parts.Take(Shown))}, … ({Number(parts.Count)} in all)";
    }

    private static string Join(IReadOnlyList<string> parts, string last) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + $" {last} " + parts[parts.Count - 1],
    };
}
