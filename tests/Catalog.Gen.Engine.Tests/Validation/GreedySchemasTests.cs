using System.Text;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tests.Schema;
using static Catalog.Gen.Tests.Validation.Things;

namespace Catalog.Gen.Tests.Validation;

/// <summary>What a schema makes cost more than it looks: steps and bytes are counted, and never time.</summary>
public sealed class GreedySchemasTests
{
    private const string Counted = "[a-z]{1,99}";

    [Fact]
    public void A_message_of_a_megabyte_is_not_put_together()
    {
        string text = string.Concat(Enumerable.Repeat("{value} is no ", 75_000));
        SchemaNode schema = Compile($"items: {{ type: integer, x-message: '{text}' }}");
        YamlDocument document = Read(string.Concat(Enumerable.Repeat($"- {new string('x', 200)}\n", 2_000)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        IReadOnlyList<Problem> problems = Validator.Validate(document.File, document.Root!, schema, CancellationToken.None);
        Assert.Equal(2_000, problems.Count);

        // A thousand messages of some twenty kilobytes on the way; to fold the blanks of one text alone took four megabytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150_000_000);
        Assert.Equal(JudgingLimits.OwnWords + 1, problems[0].Message.Wrong.Length);
        Assert.StartsWith("'xxx", problems[0].Message.Wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unevaluatedProperties: false\nproperties: { k: {} }", "{0}: 1, ", "{", "}")]
    [InlineData("additionalProperties: true", "{0}: 1, ", "{", "}")]
    [InlineData("items: true", "{0}, ", "[", "]")]
    [InlineData("unevaluatedItems: true", "{0}, ", "[", "]")]
    [InlineData("dependentRequired: { x: [y] }", "{0}: 1, ", "{", "}")]
    public void Each_schema_that_goes_over_a_large_value_counts_its_parts(string keywords, string part, string open, string close)
    {
        const int Parts = 4_000, Schemas = 50;
        SchemaNode schema = SchemaJudge.Compile(
            [
                SuiteRunner.Source(
                    "thing.schema.yaml",
                    $"allOf: [{string.Join(", ", Enumerable.Repeat("{ $ref: '#/$defs/one' }", Schemas))}]\n$defs:\n  one:\n"
                        + string.Concat(keywords.Split('\n').Select(static line => $"    {line}\n"))),
            ],
            CancellationToken.None).Documents[0].Root;
        IEnumerable<string> parts = Enumerable.Range(0, Parts).Select(i => part.Replace("{0}", $"k{i}", StringComparison.Ordinal));
        YamlNode value = Read(open + string.Concat(parts) + close).Root!;
        var effort = new Effort(JudgingLimits.Steps);
        new SchemaEvaluator(CancellationToken.None, effort: effort).Check(schema, value);
        int judged = keywords.StartsWith("unevaluatedProperties", StringComparison.Ordinal) ? 1 : Schemas;
        Assert.InRange(effort.Spent, judged * Parts / 4, 3L * Schemas * Parts);
    }

    [Fact]
    public void A_text_counts_for_each_schema_that_looks_at_it()
    {
        SchemaNode schema = Compile($"allOf: [{string.Join(", ", Enumerable.Repeat("{ maxLength: 2000000 }", 100))}]");
        var effort = new Effort(JudgingLimits.Steps);
        Assert.True(new SchemaEvaluator(CancellationToken.None, effort: effort).Check(schema, Read(new string('a', 1_000_000)).Root!));
        Assert.InRange(effort.Spent, 100 * 1_000_000 / 256, 200 * 1_000_000 / 256);
    }

    [Fact]
    public void A_match_counts_a_step_at_least()
    {
        string patterns = string.Join(", ", Enumerable.Range(0, 500).Select(static i => $"'^{(char)('b' + (i % 20))}{i}': {{}}"));
        SchemaNode schema = Compile($"patternProperties: {{ {patterns} }}");
        var effort = new Effort(JudgingLimits.Steps);
        string keys = string.Join(", ", Enumerable.Range(0, 100).Select(static i => $"a{i}: 1"));
        Assert.True(new SchemaEvaluator(CancellationToken.None, effort: effort).Check(schema, Read($"{{ {keys} }}").Root!));
        Assert.InRange(effort.Spent, 500 * 100, 500 * 100 * 3);
    }

    [Fact]
    public void All_patterns_of_a_project_share_what_they_may_come_to()
    {
        Assert.True(EcmaRegex.TryCreate(Patterned(0), out EcmaRegex? one, out _));
        int enough = (int)(PatternLimits.OfProject / one.Size);
        Assert.InRange(enough, 50, 500);
        Assert.Empty(Judge(enough - 5));
        Problem problem = Assert.Single(Judge(enough + 200));
        Assert.Equal("CAT0029", problem.Rule.Id);
        Assert.InRange(problem.Place.Lines.Start.Line, enough - 5, enough + 5);
        Assert.Equal(
            "the regular expressions of the project's schemas, with counts and classes written out, come to more than 4000000 steps "
                + "with this one: count less in patterns, and leave out those that no entry needs",
            problem.Message.ToString());

        static EquatableArray<Problem> Judge(int patterns) => Things.Judge(
            "$defs:\n" + string.Concat(Enumerable.Range(0, patterns).Select(static i => $"  d{i}: {{ pattern: '{Patterned(i)}' }}\n")));
        static string Patterned(int i) => $"^{i}{string.Concat(Enumerable.Repeat(Counted, 60))}$";
    }

    [Fact]
    public void A_class_of_Unicode_counts_its_bounds()
    {
        Assert.True(EcmaRegex.TryCreate(@"^[a\p{L}][b\p{L}]$", out EcmaRegex? letters, out _));
        Assert.True(EcmaRegex.TryCreate("^[ab][cd]$", out EcmaRegex? plain, out _));
        Assert.InRange(letters.Size, 2_000, 10_000);
        Assert.InRange(plain.Size, 10, 50);
    }

    [Fact]
    public void A_class_of_thousands_of_characters_is_put_together_in_a_few_passes()
    {
        // Each second character, so that none joins another; one by one, each of them copied all before it.
        var pattern = new StringBuilder("[");
        for (int i = 0; i < 9_900; i++)
            pattern.Append((char)(0x4E00 + (2 * i)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(EcmaRegex.TryCreate(pattern.Append(']').ToString(), out _, out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData("x-synonyms: {{ {0} }}", "s{0}: valux{0}")]
    [InlineData("x-value: {{ {0} }}", "valux{0}: {0}")]
    [InlineData("x-broader: {{ {0} }}", "valux{0}: value1")]
    [InlineData("x-broader: {{ {0} }}", "value{0}: valux{0}")]
    public void Names_that_are_no_value_are_compared_so_often_and_no_more(string keyword, string member)
    {
        const int Count = 4_000;
        string members = string.Join(", ", Enumerable.Range(0, Count).Select(i => member.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        string values = string.Join(", ", Enumerable.Range(0, Count).Select(static i => $"value{i}"));
        string[] messages = [.. Judge($"enum: [{values}]\n{keyword.Replace("{{", "{", StringComparison.Ordinal)
            .Replace("}}", "}", StringComparison.Ordinal).Replace("{0}", members, StringComparison.Ordinal)}\n")
            .Select(static problem => problem.Message.ToString())];
        Assert.InRange(messages.Length, Count, Count + 1);
        int asked = messages.Count(static message => message.Contains("did you mean", StringComparison.Ordinal));
        Assert.InRange(asked, 1, Count / 4);
    }

    [Fact]
    public void Keywords_that_are_none_are_compared_so_often_and_no_more()
    {
        string[] keywords = ["minLenght", "maxLenght", "minItmes", "maxItmes", "patern", "uniqeItems", "propertes", "requird"];
        const int Schemas = 5_000;
        string schema = $"{{ {string.Join(", ", keywords.Select(static keyword => keyword + ": 1"))} }}";
        string schemas = string.Concat(Enumerable.Range(0, Schemas).Select(i => $"  d{i}: {schema}\n"));
        int misspelt = Judge("$defs:\n" + schemas).Count(static problem => problem.Rule == Rules.SchemaKeywordMisspelt);
        Assert.InRange(misspelt, Schemas, Schemas * (keywords.Length - 1));
    }

    [Fact]
    public void Synonyms_are_found_by_their_value()
    {
        SchemaNode schema = Compile("enum: [1, 2.50, red]\nx-synonyms: { one: 1.0, uno: 1, two: 2.5, rot: red }");
        string[] Of(string value) => [.. Synonyms.Of(Read(value).Root!, schema, schema).Select(static synonym => synonym.Text!)];
        Assert.Equal(["one", "uno"], Of("1"));
        Assert.Equal(["two"], Of("2.5"));
        Assert.Equal(["rot"], Of("red"));
        Assert.Empty(Of("blue"));
    }
}
