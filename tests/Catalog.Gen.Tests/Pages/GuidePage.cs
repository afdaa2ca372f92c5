using System.Text.RegularExpressions;

namespace Catalog.Gen.Tests.Pages;

/// <summary>A page of <c>rules</c> that shows how to use what is generated.</summary>
internal sealed partial class GuidePage(string name)
{
    /// <summary>The pages whose C# is compiled.</summary>
    public static IEnumerable<string> Names => ["api.md", "json.md", "testing.md", "recipes.md", "alternatives.md"];

    public string Location { get; } = InRules(name);

    public string Text { get; } = File.ReadAllText(InRules(name)).ReplaceLineEndings("\n");

    /// <summary>The fenced blocks, in order.</summary>
    public IReadOnlyList<GuideBlock> Blocks =>
    [
        .. Fence.Matches(Text).Select(match => new GuideBlock(
            match.Groups["language"].Value,
            match.Groups["note"].Value,
            match.Groups["text"].Value,
            1 + Text.AsSpan(0, match.Index).Count('\n'))),
    ];

    /// <summary>Where links lead, but for the web.</summary>
    public IEnumerable<string> LocalLinks => Link.Matches(Text)
        .Select(match => match.Groups["target"].Value)
        .Where(target => !target.StartsWith("http", StringComparison.Ordinal));

    private static string InRules(string name) => Path.Combine(Corpora.RepositoryRoot, "generator", "Catalog.Gen", "rules", name);

    [GeneratedRegex("^```(?<language>\\w*) ?(?<note>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link { get; }
}
