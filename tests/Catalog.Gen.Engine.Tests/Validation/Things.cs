using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tests.Yaml;

namespace Catalog.Gen.Tests.Validation;

/// <summary>A schema of things and a thing, as texts of YAML.</summary>
internal static class Things
{
    public static YamlDocument Read(string entry) => YamlText.Read(entry, "thing.yaml");

    /// <summary>What is wrong with a schema.</summary>
    public static EquatableArray<Problem> Judge(string schema) => Set(schema).Problems;

    /// <summary>A schema with which nothing is wrong.</summary>
    public static SchemaNode Compile(string schema)
    {
        SchemaSet set = Set(schema);
        Assert.Empty(set.Problems);
        return set.Documents[0].Root;
    }

    private static SchemaSet Set(string schema) =>
        SchemaJudge.Compile([new SourceFile("thing.schema.yaml", schema)], CancellationToken.None);
}
