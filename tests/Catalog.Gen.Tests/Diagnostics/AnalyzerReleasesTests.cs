using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Diagnostics;

/// <summary>
/// The lists of diagnostics by release. Roslyn's own analyzer only reads descriptors whose id is written in the call of
/// their constructor; ours are made by helpers, so that it is this test that holds the lists to them.
/// </summary>
public sealed class AnalyzerReleasesTests
{
    private static readonly string Folder = Path.Combine(Corpora.RepositoryRoot, "generator", "Catalog.Gen");

    [Fact]
    public void The_lists_have_every_descriptor_as_it_is() =>
        Assert.Equal(
            DescriptorsTests.All
                .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
                .Select(descriptor => (descriptor.Id,
                    new Rule(descriptor.Category, descriptor.DefaultSeverity.ToString(), descriptor.Title.ToString(null)))),
            Read("AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md").Select(rule => (rule.Key, rule.Value)));

    [Fact]
    public void Changed_and_removed_rules_are_read_as_Roslyn_defines_them()
    {
        var rules = new SortedDictionary<string, Rule>(StringComparer.Ordinal);
        Read(
            rules,
            """
            ## Release 1.0

            ### New Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------
            CAT1 | Catalog | Error | One
            CAT2 | Catalog | Error | Two

            ## Release 2.0

            ### Removed Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------
            CAT1 | Catalog | Error | One

            ### Changed Rules

            Rule ID | New Category | New Severity | Old Category | Old Severity | Notes
            --------|--------------|--------------|--------------|--------------|-------
            CAT2 | Catalog | Warning | Catalog | Error | Two
            """);
        Assert.Equal([new("CAT2", new Rule("Catalog", "Warning", "Two"))], rules);
    }

    private static SortedDictionary<string, Rule> Read(params string[] files)
    {
        var rules = new SortedDictionary<string, Rule>(StringComparer.Ordinal);
        foreach (string file in files)
            Read(rules, File.ReadAllText(Path.Combine(Folder, file)));
        return rules;
    }

    private static void Read(SortedDictionary<string, Rule> rules, string text)
    {
        string section = "";
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
                section = line;
            if (!line.StartsWith("CAT", StringComparison.Ordinal))
                continue;
            string[] cells = line.Split(" | ");
            switch (section)
            {
                case "### New Rules":
                    rules.Add(cells[0], new Rule(cells[1], cells[2], cells[3]));
                    break;
                case "### Changed Rules":
                    Assert.True(rules.ContainsKey(cells[0]), $"{cells[0]} is changed before it is new");
                    rules[cells[0]] = new Rule(cells[1], cells[2], cells[5]);
                    break;
                case "### Removed Rules":
                    Assert.True(rules.Remove(cells[0]), $"{cells[0]} is removed before it is new");
                    break;
                default:
                    Assert.Fail($"a rule stands under no heading: {line}");
                    break;
            }
        }
    }

    private sealed record Rule(string Category, string Severity, string Notes);
}
