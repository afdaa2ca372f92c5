using System.Globalization;

namespace Catalog.Gen.Engine.Text;

/// <summary>
/// Which characters a path cannot have. Paths go to a compiler in a file of arguments, and are printed in front of every
/// problem: one that breaks lines or closes quotes could become an argument or a problem of its own. The compiler takes
/// wildcards for other files, and leaves vertical bars out.
/// </summary>
internal static class PathCharacters
{
    /// <summary>What is wrong with the name of a file or folder, as what follows "has"; null where nothing is.</summary>
    public static string? WhyRefused(string name)
    {
        foreach (char c in name)
        {
            if (c is ' ' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '.' or '-' or '_' or '/')
                continue;
            string? why = c switch
            {
                '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => $"a line break ({Words.Clean(c.ToString())})",
                '"' => "a quotation mark",
                '\\' => "a backslash",
                '*' or '?' => $"a wildcard ({c})",
                '|' => "a vertical bar",
                '\uFFFD' => "a character that cannot be read as UTF-8",
                _ when char.IsControl(c) => $"a control character ({Words.Clean(c.ToString())})",
                _ when IsDirection(c) => $"a character that turns the direction of text ({Words.Clean(c.ToString())})",
                _ => null,
            };
            if (why is not null)
                return why;
        }

        return HasHalfOfAPair(name) ? "half of a surrogate pair" : null;
    }

    /// <summary>The path as a message shows it: on one line, with nothing hidden in it, and whole.</summary>
    public static string Show(string path) => Words.Whole(path);

    private static bool IsDirection(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool HasHalfOfAPair(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
                i++;
            else if (CharUnicodeInfo.GetUnicodeCategory(name[i]) == UnicodeCategory.Surrogate)
                return true;
        }

        return false;
    }
}
