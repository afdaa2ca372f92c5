using System.Globalization;
using System.Reflection;
using System.Text;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using static Catalog.Gen.Tests.Validation.Things;

namespace Catalog.Gen.Tests.Validation;

/// <summary>
/// Whatever a file or a schema asks for is bounded. Steps are counted, and bytes that are allocated; time depends on the machine.
/// </summary>
public sealed class LimitsTests
{
    // Each schema leads to the next on two ways: 2^30 ways to the last.
    private static string Doubling(string step, string last)
    {
        var schema = new StringBuilder("$ref: '#/$defs/d0'\n$defs:\n");
        for (int i = 0; i < 30; i++)
        {
            string next = $"{{ $ref: '#/$defs/d{i + 1}' }}";
            schema.Append("  d").Append(i).Append(": ").Append(step.Replace("NEXT", next, StringComparison.Ordinal)).Append('\n');
        }

        return schema.Append("  d30: ").Append(last).Append('\n').ToString();
    }

    [Fact]
    public void The_page_has_the_number_of_each_limit()
    {
        IEnumerable<int> constants = typeof(Problem).Assembly.GetTypes()
            .Where(static type => type.Name.EndsWith("Limits", StringComparison.Ordinal) || type == typeof(ProblemLimit))
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(static field => field.IsLiteral)
            .Select(static field => (int)field.GetRawConstantValue()!);
        string page = File.ReadAllText(Path.Combine(Corpora.RepositoryRoot, "generator", "Catalog.Gen", "rules", "limits.md"));
        IEnumerable<int> numbers = page.Split('\n')
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(static line => line.Split('|')[2].Trim())
            .Where(static cell => cell.Length > 0 && cell.All(static c => char.IsAsciiDigit(c) || c == ','))
            .Select(static cell => int.Parse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        Assert.Equal(constants.Order(), numbers.Order());
    }

    [Theory]
    [InlineData("{ allOf: [NEXT, NEXT] }")]
    [InlineData("{ anyOf: [NEXT, NEXT] }")]
    [InlineData("{ if: NEXT, then: NEXT }")]
    [InlineData("{ if: NEXT, else: NEXT }")]
    [InlineData("{ not: { not: NEXT }, allOf: [NEXT] }")]
    public void Ways_that_meet_again_do_not_multiply(string step)
    {
        var effort = new Effort(JudgingLimits.Steps);
        SchemaNode right = Compile(Doubling(step, "{ type: string }"));
        Assert.True(new SchemaEvaluator(CancellationToken.None, effort: effort).Check(right, Read("text").Root!));
        Assert.InRange(effort.Spent, 0, 200_000);
        Assert.DoesNotContain(
            Problems(Doubling(step, "{ type: integer }"), "text"), static problem => problem.Rule == Rules.TooMuchWork);
    }

    [Fact]
    public void Work_that_cannot_be_shared_ends_at_the_value_where_it_was_too_much()
    {
        string schema = "properties: { a: { $ref: '#/$defs/d0' }, b: { type: integer } }\n$defs:\n"
            + Doubling("{ allOf: [NEXT, NEXT], unevaluatedProperties: false }", "{ properties: { k: { type: string } } }")
                .Split("$defs:\n")[1];
        Problem problem = Assert.Single(Problems(schema, "a: { k: v }\nb: x\n"));
        Assert.Equal(
            "thing.yaml(1,4): error CAT1029: to judge this file by its schema takes more steps than there are for one file, "
                + "or than other files have left of the build's: "
                + "split the file, or give the schema fewer choices, patterns and references that lead to the same place",
            problem.ToString().Replace(" [schema: thing.schema.yaml(1,1)]", "", StringComparison.Ordinal));
    }

    [Fact]
    public void All_texts_of_a_file_share_the_steps_of_patterns()
    {
        var entry = new StringBuilder();
        for (int i = 0; i < 500; i++)
            entry.Append("- ").Append('a', 190).Append('\n');
        IReadOnlyList<Problem> problems = Problems("items: { pattern: '^(?=a)(?:a*)(?:a*)(?:a*)b' }", entry.ToString());
        Assert.Contains(problems, static problem => problem.Rule == Rules.PatternTimeout);
        Assert.InRange(problems.Count, 1, 100);
    }

    [Fact]
    public void What_a_pattern_costs_does_not_depend_on_what_was_matched_before()
    {
        Assert.True(EcmaRegex.TryCreate("a[ab]{30}c", out EcmaRegex? regex, out _));
        string text = string.Concat(Enumerable.Range(0, 300).Select(static i => i % 3 == 0 ? 'a' : 'b'));
        Assert.False(regex.IsMatch(text, long.MaxValue, out long cold));
        Assert.False(regex.IsMatch(text, long.MaxValue, out long warm));
        Assert.Equal(cold, warm);
        Assert.Null(regex.IsMatch(text, warm - 1, out _));
    }

    [Fact]
    public void Patterns_that_are_long_are_refused_or_not_kept()
    {
        Assert.False(EcmaRegex.TryCreate(new string('a', PatternLimits.Length + 1), out _, out string? tooLong));
        Assert.Equal("it has 10001 characters, and a pattern may have at most 10000", tooLong);
        Assert.False(EcmaRegex.TryCreate("x(?=y)" + string.Concat(Enumerable.Repeat("()", 1000)), out _, out string? groups));
        Assert.Equal("it has more than 1000 groups", groups);
        Assert.Same(Pattern("kept-a"), Pattern("kept-a"));
        Assert.NotSame(Pattern(new string('a', 1001)), Pattern(new string('a', 1001)));
        Assert.NotSame(Pattern("(?:ab){600}"), Pattern("(?:ab){600}"));
    }

    [Fact]
    public void A_file_that_an_ordinary_effort_does_not_suffice_for_draws_on_the_steps_of_the_build()
    {
        // Eight times what each takes is more than there is.
        var asked = new List<int>();
        FileResult Result(bool isUnfinished, long extra) =>
            new("C", [], [], []) { IsUnfinished = isUnfinished, ExtraSteps = extra };
        FileResult?[] first = [.. Enumerable.Range(0, 20).Select(i => i == 3 ? null : Result(i % 2 == 0, 0))];
        var complete = BuildEffort.Complete(first, i =>
        {
            asked.Add(i);
            return Result(false, JudgingLimits.BuildSteps / 4);
        });
        Assert.Equal([0, 2, 4, 6], asked);
        Assert.Equal(19, complete.Length);
        Assert.Equal(6, complete.Count(static file => file.IsUnfinished));
    }

    [Fact]
    public void Values_that_lie_between_entries_are_counted_over_the_files_of_a_build()
    {
        var facts = new EntryFact[CrossLimits.Values / 4];
        FileResult File(string name) => new(
            "C",
            [new EntryModel(new EntrySignature(name, name, [], null, false), [], [.. facts], new PackedData([]))],
            [new EntryPlaces(name, new FileSpan(name, default, default), name, [], [], [])],
            []);
        var complete = BuildEffort.Complete([File("a"), File("b"), File("c"), File("d"), File("e")], static _ => null);
        Assert.Equal([1, 1, 1, 1, 0], complete.Select(static file => file.Entries.Count));
        Assert.Equal(
            "e(1,1): error CAT1016: the entries of a project may have at most 1000000 values with 'x-ref', 'x-index' or 'x-unique', "
                + "and here are more: split the catalog over several projects",
            Assert.Single(complete[4].Problems).ToString());
    }

    [Fact]
    public void Many_files_full_of_mistakes_draw_on_the_steps_of_the_build()
    {
        SchemaNode schema = Compile("items: { type: integer }");
        YamlDocument document = Read(string.Concat(Enumerable.Repeat("- x\n", JudgingLimits.Counted)));
        var effort = FileEffort.Most(document.File.Text.Length);
        Validator.Validate(document.File, document.Root!, schema, CancellationToken.None, effort: effort);
        Assert.InRange(effort.Extra, JudgingLimits.BuildSteps / 20, JudgingLimits.BuildSteps / 5);
    }

    [Fact]
    public void What_is_written_is_a_bound_that_no_text_can_have() => Assert.Equal(
        "'s' must have at least 1e1000000000 characters, but has 1",
        Assert.Single(Problems("properties: { s: { type: string, minLength: 1e1000000000 } }", "s: x")).Message.ToString());

    [Fact]
    public void A_chain_of_merge_keys_is_as_deep_as_one_of_its_links()
    {
        var entry = new StringBuilder("m0: &m0 { a0: 1 }\n");
        for (int i = 0; i < 300; i++)
            entry.Append('m').Append(i + 1).Append(": &m").Append(i + 1).Append(" { <<: *m").Append(i).Append(", b: 1 }\n");
        entry.Append("last: *m300\n");
        YamlDocument document = Read(entry.ToString());
        Assert.Empty(document.Problems);
        Assert.Equal(2, ((YamlMapping)((YamlMapping)document.Root!).Find("m300")!).Members.Length);

        // Written out within one another they are read before they are merged.
        YamlDocument nested = Read(string.Concat(Enumerable.Repeat("{ <<: ", 100_000)) + "{}" + new string('}', 100_000));
        Assert.Equal("CAT1016", Assert.Single(nested.Problems).Rule.Id);
    }

    [Fact]
    public void Reading_ends_where_there_are_too_many_slips_and_warnings_take_the_place_of_none()
    {
        YamlDocument slips = Read(string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"e{i}: [a, b\n")));
        Assert.Null(slips.Root);
        Assert.Equal(YamlLimits.Problems, slips.Problems.Count);
        YamlDocument warned = Read(string.Concat(Enumerable.Range(0, 1_500).Select(static i => $"e{i}: \u201Ca\u201D\n")) + "x: [1\n");
        Assert.True(warned.HasErrors);
    }

    [Fact]
    public void More_schemas_than_there_may_be_are_one_error_at_the_first_that_is_too_much()
    {
        static string Schema(int properties) =>
            "properties:\n" + string.Concat(Enumerable.Range(0, properties).Select(static i => $"  p{i}: {{}}\n"));
        Assert.Empty(Judge(Schema(SchemaLimits.Schemas - 1)));
        Problem problem = Assert.Single(Judge(Schema(SchemaLimits.Schemas)));
        Assert.Equal(
            "thing.schema.yaml(20001,11): error CAT0029: the schemas of a project may have at most 20000 schemas, "
                + "where each property is one, and this is one more: "
                + "leave out what no entry needs, or split the catalog over several projects",
            problem.ToString());
    }

    [Fact]
    public void A_chain_of_values_that_include_one_another_has_an_end()
    {
        static string Chain(int length) =>
            $"enum: [{string.Join(", ", Enumerable.Range(0, length + 1).Select(static i => $"v{i}"))}]\nx-broader:\n"
            + string.Concat(Enumerable.Range(1, length).Select(static i => $"  v{i}: v{i - 1}\n"));
        Assert.Empty(Judge(Chain(SchemaLimits.Broader)));
        Assert.Equal(
            "thing.schema.yaml(67,8): error CAT0007: more than 64 values include 'v65': let fewer include one another",
            Assert.Single(Judge(Chain(SchemaLimits.Broader + 1))).ToString());
    }

    [Theory]
    [InlineData("items: { type: integer }", "- x\n")]
    [InlineData("items: { enum: [alpha, beta, gamma] }", "- alpah\n")]
    [InlineData("items: { required: [a, b, c] }", "- {}\n")]
    [InlineData("items: { additionalProperties: false, properties: { name: {} } }", "- { nmae: 1 }\n")]
    [InlineData("items: { oneOf: [{ properties: { a: { const: 1 } } }, { properties: { a: { const: 2 } } }] }", "- { a: 3 }\n")]
    [InlineData("uniqueItems: true", "- 1\n")]
    public void Twice_as_much_that_is_wrong_takes_twice_the_memory(string schema, string item)
    {
        SchemaNode compiled = Compile(schema);
        long[] bytes = [.. new[] { 1_000, 8_000, 16_000 }.Select(count => Allocated(compiled, item, count))];
        Assert.InRange((double)bytes[2] / bytes[1], 0, 2.5);
    }

    [Fact]
    public void What_is_not_shown_is_not_compared_with_what_may_have_been_meant()
    {
        IEnumerable<string> names = Enumerable.Range(0, 1_000).Select(static i => $"value{i}");
        SchemaNode schema = Compile($"items: {{ enum: [{string.Join(", ", names)}] }}");
        YamlDocument document = Read(string.Concat(Enumerable.Repeat("- valeu7\n", 2_000)));
        IReadOnlyList<Problem> problems = Validator.Validate(document.File, document.Root!, schema, CancellationToken.None);
        Assert.Equal(2_000, problems.Count);
        Assert.All(
            problems.Take(100),
            static problem => Assert.EndsWith("did you mean 'value7'?", problem.Message.ToString(), StringComparison.Ordinal));
        Assert.EndsWith("is none of the values that the schema lists", problems[^1].Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_is_tried_where_it_writes_and_not_by_all_that_is_wrong_elsewhere()
    {
        SchemaNode schema = Compile("items: { enum: [alpha, beta, gamma] }");
        YamlDocument document = Read(string.Concat(Enumerable.Repeat("- alpah\n", 5_000)));
        var effort = FileEffort.Most(document.File.Text.Length);
        IReadOnlyList<Problem> problems =
            Validator.Validate(document.File, document.Root!, schema, CancellationToken.None, effort: effort);
        int tried = problems.Count(static problem => problem.Fixes.Count > 0);
        Assert.InRange(tried, 50, 100);

        // To judge an item takes two steps, to look at it again two more.
        Assert.InRange(effort.Trying.Spent / tried, 5_000, 5 * 5_000);
    }

    private static EcmaRegex Pattern(string text) =>
        EcmaRegex.TryCreate(text, out EcmaRegex? regex, out _) ? regex : throw new ArgumentException(text);

    private static long Allocated(SchemaNode schema, string item, int count)
    {
        YamlDocument document = Read(string.Concat(Enumerable.Repeat(item, count)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEmpty(Validator.Validate(document.File, document.Root!, schema, CancellationToken.None));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IReadOnlyList<Problem> Problems(string schema, string entry)
    {
        YamlDocument document = Read(entry);
        return Validator.Validate(document.File, document.Root!, Compile(schema), CancellationToken.None);
    }
}
