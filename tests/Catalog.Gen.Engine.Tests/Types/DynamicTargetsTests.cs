using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Tests.Types;

public sealed class DynamicTargetsTests
{
    private const string Tree = """
        {
          "$id": "https://example.org/tree",
          "$dynamicAnchor": "node",
          "properties": { "children": { "items": { "$dynamicRef": "#node" } } }
        }
        """;

    [Fact]
    public void What_the_file_itself_has_comes_first() =>
        Assert.Equal("own.json", TargetOf(
            ("own.json", """{ "$ref": "https://example.org/tree", "$dynamicAnchor": "node" }"""),
            ("tree.json", Tree)));

    [Fact]
    public void The_only_one_that_an_entry_can_come_to_is_it() =>
        Assert.Equal("tree.json", TargetOf(
            ("own.json", """{ "properties": { "tree": { "$ref": "https://example.org/tree" } } }"""),
            ("tree.json", Tree),
            ("elsewhere.json", """{ "$dynamicAnchor": "node" }""")));

    [Fact]
    public void Of_two_none_is_certain() =>
        Assert.Null(TargetOf(
            ("own.json", """{ "properties": { "tree": { "$ref": "https://example.org/tree" }, "strict": { "$ref": "strict.json" } } }"""),
            ("tree.json", Tree),
            ("strict.json", """{ "$ref": "https://example.org/tree", "$dynamicAnchor": "node", "unevaluatedProperties": false }""")));

    [Fact]
    public void A_reference_to_no_dynamic_anchor_means_its_target() =>
        Assert.Equal("tree.json", TargetOf(
            ("own.json", """{ "$ref": "https://example.org/tree", "$dynamicAnchor": "node" }"""),
            ("tree.json", Tree.Replace("$dynamicAnchor", "$anchor", StringComparison.Ordinal))));

    /// <summary>The file of the schema that the reference in tree.json means in entries of the first file.</summary>
    private static string? TargetOf(params (string Path, string Text)[] files)
    {
        SchemaSet set = SchemaJudge.Compile([.. files.Select(file => new SourceFile(file.Path, file.Text))], CancellationToken.None);
        Assert.Empty(set.Problems);
        SchemaNode reference = set.Find("tree.json")!.Root.Properties[0].Schema.Items!;
        return new DynamicTargets(set.Documents[0].Root).Find(reference.DynamicRef!)?.Document.File.Path;
    }
}
