using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tests;
using Catalog.Gen.Tool.Inference;

namespace Catalog.Gen.Tool.Tests.Inference;

/// <summary>A catalog that hundreds of people have written without this tool, with their faults in it.</summary>
public sealed class AwsTests
{
    [Fact]
    public void Every_entry_that_can_be_read_is_valid_and_nine_of_ten_faults_are_refused()
    {
        string folder = FilePaths.Normalise(Corpora.Require("aws-open-data", "datasets"));
        InferredCatalog catalog = CatalogInference.Infer(
            [.. Directory.EnumerateFiles(folder).Where(FilePaths.IsEntry)
                .Select(static path => new SourceFile(path, File.ReadAllText(path)))],
            new InferenceOptions(folder));

        Assert.Equal(1190, catalog.Entries + catalog.Skipped.Length);
        Assert.InRange(catalog.Skipped.Length, 1, 15);
        Assert.All(catalog.Skipped, static skipped =>
            Assert.Contains(skipped.Problems, static problem => problem.Severity == Severity.Error));

        // What the reader warns of is none of the schema's doing.
        string[] ofReader =
            [.. catalog.Files.SelectMany(static file => YamlReader.Read(file, CancellationToken.None).Problems)
                .Select(static problem => problem.ToString())];
        Assert.Empty(catalog.Problems.Select(static problem => problem.ToString()).Except(ofReader));
        (int refused, int all, IReadOnlyList<string> survivors) = Mutants.Try(catalog, mostOfFile: 20);
        Assert.True(refused >= 0.9 * all, $"{refused} of {all}: {string.Join(", ", survivors.Take(20))}");
    }
}
