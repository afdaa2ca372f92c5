using Catalog.Gen.Tests.RandomCases;

namespace Catalog.Gen.Tests.Yaml;

/// <summary>Files that people have written, and the YAML suite's documents, each with some slips: the same for each seed.</summary>
internal static class Mutations
{
    // A piece of a file is as good as all of it: what goes wrong does so within a few lines.
    private const int Longest = 900;

    private static readonly string[] Pieces =
    [
        "a", "b: ", "c:\n", "- ", "  ", " ", "\n", "\n\n", "\t", "'", "\"", "[", "]", "{", "}", ",", ":", ": ", "? ",
        "#", " #x", "|", "|\n", ">-\n", "&x ", "*x", "<<: ", "!!str ", "---\n", "...\n", "%", "\\", "0x1F", "1.5",
        "true", "~", "@", "`", "\u0085", "\u2028", "é", "null", "key: value\n", "  - item\n", "\"a\": ", "\r\n", "\r",
        "-\t", "\uFEFF", "''", "01", "- - a", "{a: b}", "[a, b]", "\u00A0", "//", "|2\n", "'x'", "\"x\"", "<<<<<<< a\n",
        "=======\n", ">>>>>>> b\n", "```\n", "\u200B", "“", "&amp;", "\0", "-- ", "– ", "：",
    ];

    /// <summary>As many texts as are asked for.</summary>
    public static IEnumerable<string> Of(int count)
    {
        string[] bases =
        [
            .. Directory.EnumerateFiles(Path.Combine(Corpora.RepositoryRoot, "catalog"), "*.yaml", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Corpora.Require("yaml-test-suite", "cases"), "*.yaml"))
                .Concat(Directory.EnumerateFiles(Corpora.Require("aws-open-data", "datasets"), "*.yaml"))
                .Where(static file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
                .Select(text => text.Length > Longest ? text[..Longest] : text)
                .Where(text => text.Length > 0),
        ];
        var random = new Random((int)CaseSettings.Seed);
        for (int i = 0; i < count; i++)
        {
            string text = bases[random.Next(bases.Length)];
            for (int slips = random.Next(1, 4); slips > 0 && text.Length > 0; slips--)
                text = Slip(text, random);
            yield return text;
        }
    }

    private static string Slip(string text, Random random)
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
