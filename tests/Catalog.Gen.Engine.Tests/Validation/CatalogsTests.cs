using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Validation;

/// <summary>Whole catalogs: the real one of this repository, and 1,190 entries that hundreds of people wrote.</summary>
public sealed class CatalogsTests
{
    [Fact]
    public void The_entries_of_the_flagship_are_valid()
    {
        string folder = Path.Combine(Corpora.RepositoryRoot, "catalog", "datasets");
        Assert.Equal([], Problems(folder, "dataset.schema.json"));
    }

    [Fact]
    public void The_pattern_problems_of_the_aws_registry_are_found_and_no_others()
    {
        string folder = Corpora.Require("aws-open-data", "datasets");
        Assert.Equal(
            [
                "ccle.yaml(46,18): CAT1007",
                "fast-ai-imageclas.yaml(27,12): CAT1007",
                "target.yaml(60,18): CAT1007",
                "tcga.yaml(61,12): CAT1007",
                "tcga.yaml(66,12): CAT1007",
                "tcga.yaml(81,18): CAT1007",
            ],
            Problems(folder, "open-dataset.schema.json"));
    }

    private static List<string> Problems(string folder, string schemaName)
    {
        SchemaSet set = SchemaJudge.Compile([Read(Path.Combine(folder, schemaName))], CancellationToken.None);
        Assert.Empty(set.Problems);
        SchemaNode schema = set.Documents[0].Root;
        var found = new List<string>();
        foreach (string path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            SourceFile file = Read(path);
            if (YamlReader.Read(file, CancellationToken.None).Root is not { } root)
                continue;
            IReadOnlyList<Problem> problems = Validator.Validate(file, root, schema, CancellationToken.None);
            Assert.Equal(problems.Count == 0, Validator.IsValid(root, schema));
            found.AddRange(problems.Select(p =>
                $"{Path.GetFileName(path)}({p.Place.Lines.Start.Line + 1},{p.Place.Lines.Start.Column + 1}): {p.Rule.Id}"));
        }

        return found;
    }

    private static SourceFile Read(string path) => new(path, File.ReadAllText(path));
}
