using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tests;
using Catalog.Gen.Tool.Inference;

namespace Catalog.Gen.Tool.Tests.Inference;

/// <summary>The catalog of this repository, whose schema was written by hand, and is found again in the main.</summary>
public sealed class FlagshipTests
{
    private static readonly string Folder = Path.Combine(Corpora.RepositoryRoot, "catalog", "datasets");

    private static readonly InferredCatalog Catalog = CatalogInference.Infer(
        [.. Directory.EnumerateFiles(Folder).Where(FilePaths.IsEntry).Select(static path => new SourceFile(path, File.ReadAllText(path)))],
        new InferenceOptions(FilePaths.Normalise(Folder)));

    [Fact]
    public void Every_entry_is_valid_and_a_build_has_nothing_to_say()
    {
        Assert.Equal(42, Catalog.Entries);
        Assert.Empty(Catalog.Skipped);
        Assert.Empty(Catalog.Problems);
    }

    [Fact]
    public void Nine_of_ten_faults_are_refused()
    {
        (int refused, int all, IReadOnlyList<string> survivors) = Mutants.Try(Catalog);
        Assert.True(all > 1000, $"{all} mutants");
        Assert.True(refused >= 0.9 * all, $"{refused} of {all}: {string.Join(", ", survivors.Take(20))}");
    }

    [Fact]
    public void A_schema_that_allows_everything_refuses_none_and_has_no_feature()
    {
        Assert.Equal(0, Mutants.Try(Catalog, schema: "{}").Refused);
        Assert.Empty(SchemaFeatures.Of("{}"));
    }

    [Fact]
    public void Nine_of_ten_features_of_its_own_schema_are_found_again()
    {
        // What no entry has, none can show: the schema keeps room for it.
        string[] unused = ["lookedUp", "successorOf"];
        HashSet<string> own =
        [
            .. SchemaFeatures.Of(File.ReadAllText(Path.Combine(Folder, "dataset.schema.json")))
                .Where(feature => !Array.Exists(unused, name => feature.StartsWith(name, StringComparison.Ordinal))),
        ];
        Assert.All(unused, name => Assert.DoesNotContain(
            Directory.EnumerateFiles(Folder), path => File.ReadAllText(path).Contains($"\n{name}:", StringComparison.Ordinal)));
        HashSet<string> inferred = SchemaFeatures.Of(Catalog.Schema);
        string[] missing = [.. own.Except(inferred).Order(StringComparer.Ordinal)];
        Assert.True(own.Count > 90, $"{own.Count} features");
        Assert.True(missing.Length <= 0.1 * own.Count, $"{missing.Length} of {own.Count} are missing: {string.Join(", ", missing)}");
        Assert.Contains("derivedFrom[]: x-ref Datasets", inferred);
        Assert.Contains("name: x-unique", inferred);
        Assert.Contains("links[].url: format uri", inferred);
        Assert.Contains(": kebab-case", inferred);
    }

    [Fact]
    public void What_is_found_beyond_its_own_schema_is_little()
    {
        HashSet<string> own = SchemaFeatures.Of(File.ReadAllText(Path.Combine(Folder, "dataset.schema.json")));
        Assert.Equal(
            ["fieldStrengths[]: type \"integer\"", "links: required"],
            SchemaFeatures.Of(Catalog.Schema).Except(own).Order(StringComparer.Ordinal));
    }
}
