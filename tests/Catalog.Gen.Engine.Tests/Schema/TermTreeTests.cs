using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Schema;

/// <summary><c>x-broader</c>: what includes what. What is wrong with a tree is in <c>Messages/term-trees.txt</c>.</summary>
public sealed class TermTreeTests
{
    [Theory]
    [InlineData("oneOf: [{ const: mri }, { const: bold, x-broader: mri }, { const: rest, x-broader: bold }]", "rest", "bold, mri")]
    [InlineData("anyOf: [{ const: a, x-broader: [c, b] }, { const: b }, { const: c }]", "a", "c, b")]
    [InlineData("{ enum: [1, 2, a], x-broader: { '1': a, a: 2 } }", "1", "a, 2")]
    [InlineData("{ oneOf: [{ const: a }, { const: b }, { type: 'null', const: null }], x-broader: { a: b } }", "a", "b")]
    [InlineData("oneOf: [{ enum: [a, b], x-broader: { a: c } }, { const: c, x-broader: d }, { const: d }]", "a", "c, d")]
    [InlineData("{ enum: [l, r, both, all], x-broader: { both: [l, r], l: all, r: all } }", "both", "l, r, all")]
    [InlineData("{ enum: [a, b], x-broader: {} }", "a", "")]
    public void A_term_is_included_in_broader_ones_near_and_far(string choice, string term, string broader)
    {
        SchemaSet set = SchemaJudge.Compile([new SourceFile("kind.schema.yaml", choice)], CancellationToken.None);
        Assert.Empty(set.Problems);
        SchemaNode schema = set.Documents[0].Root;
        YamlNode value = SchemaWords.Choices(schema)!.Select(found => found.Value).First(found => Text(found) == term);
        Assert.Equal(broader, string.Join(", ", TermTree.Of(schema)!.Broader(value).Select(Text)));
    }

    [Fact]
    public void A_choice_without_the_keyword_is_no_tree()
    {
        SchemaSet set = SchemaJudge.Compile([new SourceFile("kind.schema.yaml", "enum: [a, b]")], CancellationToken.None);
        Assert.Null(TermTree.Of(set.Documents[0].Root));
    }

    private static string Text(YamlNode value) => ((YamlScalar)value).Value;
}
