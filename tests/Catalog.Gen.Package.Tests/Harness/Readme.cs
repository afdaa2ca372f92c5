using System.Text.RegularExpressions;
using Catalog.Gen.Tests;

namespace Catalog.Gen.Package.Tests.Harness;

/// <summary>The README, as its reader takes it: what it shows must be so.</summary>
internal static partial class Readme
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(Corpora.RepositoryRoot, "README.md")).ReplaceLineEndings("\n");

    /// <summary>The fenced blocks of a language under a heading.</summary>
    public static IReadOnlyList<string> Blocks(string heading, string language) =>
        [.. Fence.Matches(Section(heading))
            .Where(match => match.Groups["language"].Value == language)
            .Select(match => match.Groups["text"].Value)];

    /// <summary>The fenced blocks under a heading that name a file behind their fence, with that file.</summary>
    public static IReadOnlyList<(string File, string Text)> Files(string heading) =>
        [.. Fence.Matches(Section(heading))
            .Where(match => match.Groups["file"].Length > 0)
            .Select(match => (match.Groups["file"].Value, match.Groups["text"].Value))];

    /// <summary>What stands under a heading.</summary>
    public static string Section(string heading)
    {
        int start = Text.IndexOf($"## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"README.md has no heading '{heading}'");
        int end = Text.IndexOf("\n## ", start + 3, StringComparison.Ordinal);
        return Text[start..(end < 0 ? Text.Length : end)];
    }

    /// <summary>Where links lead, but for the web.</summary>
    public static IReadOnlyList<string> LocalLinks(string markdown) =>
        [.. Link.Matches(markdown)
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal))];

    [GeneratedRegex("^```(?<language>\\w*) ?(?<file>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link { get; }
}
