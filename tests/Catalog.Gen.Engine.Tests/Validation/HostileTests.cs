using System.Text;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tests.Schema;

namespace Catalog.Gen.Tests.Validation;

/// <summary>No entry and no schema may crash the compiler or keep it busy without an end.</summary>
public sealed class HostileTests
{
    [Fact]
    public void Branches_that_lead_back_to_their_own_schema_do_not_double_the_work_at_each_level()
    {
        // Two branches for each of 60 levels: 2^60 ways to fail.
        const string Schema = """
            $defs:
              tree:
                anyOf:
                  - { properties: { child: { $ref: '#/$defs/tree' }, value: { type: integer } } }
                  - { properties: { child: { $ref: '#/$defs/tree' }, value: { type: boolean } } }
            $ref: '#/$defs/tree'
            """;
        string entry = string.Concat(Enumerable.Repeat("{child: ", 60)) + "{value: x}" + new string('}', 60);
        Assert.Single(Problems(Schema, entry));
    }

    [Fact]
    public void A_pattern_that_runs_past_its_time_is_one_error_however_often_it_does()
    {
        var entry = new StringBuilder();
        for (int i = 0; i < 50; i++)
            entry.Append("- ").Append(new string('a', 5000)).Append("!\n");
        IReadOnlyList<Problem> problems = Problems("""items: { pattern: '^(a|a|aa)+\1?$' }""", entry.ToString());
        Assert.Equal("CAT1020", Assert.Single(problems).Rule.Id);
    }

    [Fact]
    public void A_dynamic_reference_that_never_ends_is_an_error()
    {
        IReadOnlyList<Problem> problems = Problems(
            """
            $id: https://example.org/a
            $dynamicAnchor: node
            $ref: b
            $defs:
              b: { $id: b, $dynamicRef: '#node', $defs: { c: { $dynamicAnchor: node } } }
            """,
            "1");
        Assert.Equal("CAT1016", Assert.Single(problems).Rule.Id);
    }

    [Fact]
    public void A_long_chain_of_references_does_not_crash()
    {
        var schema = new StringBuilder("$ref: '#/$defs/d0'\n$defs:\n");
        for (int i = 0; i < 5000; i++)
            schema.Append("  d").Append(i).Append(": { $ref: '#/$defs/d").Append(i + 1).Append("' }\n");
        schema.Append("  d5000: { type: string }\n");
        SchemaSet set = SchemaJudge.Compile([SuiteRunner.Source("thing.schema.yaml", schema.ToString())], CancellationToken.None);
        Problem problem = Assert.Single(set.Problems);
        Assert.Equal(
            "CAT0029: from here schemas lead to one another more than 100 times for the same value: "
                + "let the references lead to what they mean in fewer steps",
            $"{problem.Rule.Id}: {problem.Message}");

        // The one from which it is too far, and no other: line 2 has '$defs', and d4899 stands 4,901 lines below.
        Assert.Equal("(4902,18)", problem.Place.Lines.Start.ToString());
    }

    [Fact]
    public void The_deepest_entry_against_a_schema_of_its_own_shape_is_judged()
    {
        string entry = string.Concat(Enumerable.Repeat("[", 60)) + "1" + new string(']', 60);
        const string Schema = """
            $ref: '#/$defs/a'
            $defs:
              a: { allOf: [{ $ref: '#/$defs/b' }] }
              b: { type: [array, string], items: { $ref: '#/$defs/a' } }
            """;
        Assert.Equal("CAT1003", Assert.Single(Problems(Schema, entry)).Rule.Id);
    }

    [Fact]
    public void A_large_list_of_unique_items_is_judged()
    {
        string entry = "[" + string.Join(", ", Enumerable.Range(0, 50_000)) + ", 7]";
        Assert.Equal("CAT1011", Assert.Single(Problems("uniqueItems: true", entry)).Rule.Id);
    }

    [Theory]
    [InlineData("x: \"\\u202Eabc\\u0085\\u2029\"")]
    [InlineData("x: \"{0} {1} %s\"")]
    [InlineData("\"a\\nb\\u2028\": 1")]
    public void A_message_stays_one_line_of_plain_text(string entry)
    {
        Problem problem = Assert.Single(Problems("{ properties: { x: { type: integer } }, additionalProperties: false }", entry));
        Assert.DoesNotContain(problem.Text, c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202E');
    }

    private static IReadOnlyList<Problem> Problems(string schema, string entry)
    {
        SchemaSet set = SchemaJudge.Compile([SuiteRunner.Source("thing.schema.yaml", schema)], CancellationToken.None);
        Assert.Empty(set.Problems);
        SourceFile file = SuiteRunner.Source("thing.yaml", entry);
        YamlDocument document = YamlReader.Read(file, CancellationToken.None);
        Assert.NotNull(document.Root);
        return Validator.Validate(file, document.Root, set.Documents[0].Root, CancellationToken.None);
    }
}
