namespace Catalog.Gen.Fuzz;

/// <summary>Small changes of a text, as a slip of the hand or an attacker makes them.</summary>
internal static class Slips
{
    private static readonly string[] Pieces =
    [
        "a", "b: ", "c:\n", "- ", "  ", " ", "\n", "\n\n", "\t", "'", "\"", "[", "]", "{", "}", ",", ":", ": ", "? ",
        "#", " #x", "|", "|\n", ">-\n", "&x ", "*x", "<<: ", "!!str ", "---\n", "...\n", "%", "\\", "0x1F", "1.5",
        "true", "~", "@", "`", "\u0085", "\u2028", "é", "null", "key: value\n", "  - item\n", "\"a\": ", "\r\n", "\r",
        "-\t", "\uFEFF", "''", "01", "- - a", "{a: b}", "[a, b]", "\u00A0", "//", "|2\n", "'x'", "\"x\"", "<<<<<<< a\n",
        "=======\n", ">>>>>>> b\n", "```\n", "\u200B", "“", "&amp;", "\0", "-- ", "– ", "：", "\uD83D", "\uDE00", "1e999999999",
        "-0", ".inf", "\u202E", "\u001B[31m",
    ];

    /// <summary>A text with one to three slips.</summary>
    public static string Some(string text, Random random)
    {
        for (int slips = random.Next(1, 4); slips > 0 && text.Length > 0; slips--)
            text = One(text, random);
        return text;
    }

    private static string One(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        if (random.Next(2) == 0)
        {
            return random.Next(2) == 0
                ? text[..at] + Pieces[random.Next(Pieces.Length)] + text[at..]
                : text[..at] + text[Math.Min(text.Length, at + random.Next(1, 4))..];
        }

        List<string> lines = [.. text.Split('\n')];
        int line = random.Next(lines.Count);
        switch (random.Next(4))
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(line, lines[random.Next(lines.Count)]);
                break;
            case 2:
                lines[line] = " " + lines[line];
                break;
            default:
                lines[line] = lines[line].Length > 1 && lines[line][0] == ' ' ? lines[line][1..] : lines[line];
                break;
        }

        return string.Join('\n', lines);
    }
}
