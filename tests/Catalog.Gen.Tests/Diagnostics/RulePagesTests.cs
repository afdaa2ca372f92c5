using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Diagnostics;

/// <summary>Where the help links lead.</summary>
public sealed class RulePagesTests
{
    private static readonly string Folder = Path.Combine(Corpora.RepositoryRoot, "generator", "Catalog.Gen", "rules");

    [Fact]
    public void Every_descriptor_has_a_page_and_every_page_a_descriptor() =>
        Assert.Equal(
            DescriptorsTests.All.Select(descriptor => descriptor.Id + ".md").Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "CAT*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_page_begins_with_the_descriptors_title_and_severity_and_says_how_to_fix_it() =>
        Assert.All(DescriptorsTests.All, descriptor =>
        {
            string page = File.ReadAllText(Path.Combine(Folder, descriptor.Id + ".md")).ReplaceLineEndings("\n");
            string severity =
                descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "note" : descriptor.DefaultSeverity.ToString().ToLowerInvariant();
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n\nSeverity: {severity}\n\n", page, StringComparison.Ordinal);
            Assert.Contains("\n## How to fix it\n", page, StringComparison.Ordinal);
        });
}
