using System.Globalization;
using System.Text;

namespace Catalog.Gen.Engine.Text;

/// <summary>What every message is put together with: texts of the data made fit for a sentence, lists, numbers, nouns.</summary>
internal static class Words
{
    /// <summary>How much of a text of the data a message shows, in UTF-16 code units.</summary>
    public const int LongestQuote = 60;

    /// <summary>A text of the data in quotes.</summary>
    public static string Quote(string text) => "'" + Clean(text) + "'";

    /// <summary>Text that cannot break a message into lines, hide in it, or flood it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How much of it is shown, in UTF-16 code units.</param>
    public static string Clean(string text, int longest = LongestQuote)
    {
        var clean = new StringBuilder();
        foreach (char c in text)
        {
            if (clean.Length >= longest)
            {
                // Not between the halves of a surrogate pair.
                if (char.IsHighSurrogate(clean[clean.Length - 1]))
                    clean.Length--;
                return clean.Append('…').ToString();
            }

            switch (c)
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
                    if (IsInvisible(c))
                        clean.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    else
                        clean.Append(c);
                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>Whether a character could break a line or change how the text around it is shown.</summary>
    public static bool IsInvisible(char c) =>
        char.IsControl(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

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
