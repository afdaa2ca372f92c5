using System.Globalization;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// The words for signs in names: <c>C#</c> is <c>CSharp</c>, <c>-1</c> is <c>Minus1</c>. A sign that only holds words
/// together or apart (<c>hcp-d</c>, <c>T1w/T2w</c>, <c>$ref</c>) is spelt where nothing else tells two names apart.
/// </summary>
internal static class Signs
{
    /// <summary>The word of a sign that says something where it stands; null where it is not worth a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the sign stands.</param>
    /// <param name="length">How many signs the word is for: <c>&lt;=</c> has one.</param>
    public static string? Telling(string text, int at, out int length)
    {
        length = 1;
        switch (text[at])
        {
            case '+':
                return IsWord(text, BeforeRun(text, at)) || IsWord(text, AfterRun(text, at)) ? "Plus" : null;
            case '-' or '\u2212':
                bool isOfNumber = IsDigit(text, at + 1) && (at == 0 || text[at - 1] == ' ');
                bool isGrade = at == text.Length - 1 && IsWord(text, at - 1);
                return isOfNumber || isGrade ? "Minus" : null;
            case '#':
                return IsLetter(text, at - 1) && !IsWord(text, at + 1) ? "Sharp" : null;
            case '*':
                bool isAlone = BeforeRun(text, at) == at - 1 && AfterRun(text, at) == at + 1;
                return isAlone && (IsWord(text, at - 1) || IsWord(text, at + 1)) ? "Star" : null;
            case '&':
                return IsWord(text, BehindBlank(text, at - 1, -1)) && IsWord(text, BehindBlank(text, at + 1, 1)) ? "And" : null;
            case '%':
                return IsDigit(text, BehindBlank(text, at - 1, -1)) && !IsWord(text, at + 1) ? "Percent" : null;
            case '°':
                return IsDigit(text, BehindBlank(text, at - 1, -1)) ? "Degrees" : null;
            case '<' or '>':
                string word = Word(text, at, out length);
                return IsDigit(text, BehindBlank(text, at + length, 1)) ? word : null;
            case '=':
                return at == 0 && IsDigit(text, BehindBlank(text, 1, 1)) ? Word('=') : null;
            case '≤' or '≥' or '≠' or '≈' or '±' or '~':
                return IsDigit(text, BehindBlank(text, at + 1, 1)) ? Word(text[at]) : null;
            case '$' or '€' or '£' or '¥':
                return IsDigit(text, at + 1) || IsDigit(text, BehindBlank(text, at - 1, -1)) ? Word(text[at]) : null;
            default:
                return null;
        }
    }

    /// <summary>The word of a sign, whatever is around it; a character without one is its number, as <c>U2028</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the sign stands.</param>
    /// <param name="length">How many signs the word is for.</param>
    public static string Word(string text, int at, out int length)
    {
        string? pair = at + 1 < text.Length && text[at + 1] == '='
            ? text[at] switch { '<' => Word('≤'), '>' => Word('≥'), '!' => Word('≠'), _ => null }
            : null;
        length = pair is null ? 1 : 2;
        // Among words it is a dash, among signs a minus.
        bool isMinus = text[at] == '-' && !text.Any(char.IsLetterOrDigit);
        return pair ?? (isMinus ? "Minus" : Word(text[at]));
    }

    private static string Word(char sign) => sign switch
    {
        ' ' => "Space",
        '+' => "Plus",
        '-' or '\u2212' => "Dash",
        '*' => "Star",
        '/' => "Slash",
        '\\' => "Backslash",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '?' => "Question",
        '!' => "Exclamation",
        '#' => "Hash",
        '$' => "Dollar",
        '€' => "Euro",
        '£' => "Pound",
        '¥' => "Yen",
        '%' => "Percent",
        '&' => "And",
        '@' => "At",
        '<' => "LessThan",
        '=' => "Equal",
        '>' => "GreaterThan",
        '≤' => "LessOrEqual",
        '≥' => "GreaterOrEqual",
        '≠' => "NotEqual",
        '≈' => "About",
        '±' => "PlusMinus",
        '°' => "Degrees",
        '²' => "Squared",
        '³' => "Cubed",
        '_' => "Underscore",
        '~' => "Tilde",
        '|' => "Bar",
        '^' => "Caret",
        '\'' => "Apostrophe",
        '"' => "Quote",
        '`' => "Backtick",
        '(' or '[' or '{' => "Open",
        ')' or ']' or '}' => "Close",
        _ => "U" + ((int)sign).ToString("X4", CultureInfo.InvariantCulture),
    };

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && text[at] is >= '0' and <= '9';

    /// <summary>The place, or the one beyond it where a single blank stands there.</summary>
    private static int BehindBlank(string text, int at, int step) => at >= 0 && at < text.Length && text[at] == ' ' ? at + step : at;

    /// <summary>The place in front of all equal signs in a row.</summary>
    private static int BeforeRun(string text, int at)
    {
        int start = at;
        while (start >= 0 && text[start] == text[at])
            start--;
        return start;
    }

    /// <summary>The place behind all equal signs in a row.</summary>
    private static int AfterRun(string text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] == text[at])
            end++;
        return end;
    }
}
