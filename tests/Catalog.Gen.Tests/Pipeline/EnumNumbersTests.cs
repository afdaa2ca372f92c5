using System.Text.RegularExpressions;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>The numbers of enums: recorded, given by the schema, and new ones.</summary>
public sealed partial class EnumNumbersTests
{
    [Theory]
    [InlineData("reordered", "enum: [c, a, b]", "a 0 b 1 c 2", "c=2 a=0 b=1")]
    [InlineData("added in front", "enum: [z, a, b]", "a 0 b 1", "z=2 a=0 b=1")]
    [InlineData("removed, and one added", "enum: [b, c]", "a 0 b 1", "b=1 c=2")]
    [InlineData("the last removed: its number is not given again", "enum: [a, c]", "a 0 b 1", "a=0 c=2")]
    [InlineData("renamed", "{ enum: [x, b], x-synonyms: { a: x } }", "a 0 b 1", "x=0 b=1")]
    [InlineData("renamed, the synonym beside a constant", "oneOf: [{ const: x, x-synonyms: [a] }, { const: b }]", "a 0 b 1", "x=0 b=1")]
    [InlineData("renamed and recorded, the synonym gone", "enum: [x, b, c]", "a 0 x 0 b 1", "x=0 b=1 c=2")]
    [InlineData("a synonym that is a value of its own", "{ enum: [x, a], x-synonyms: { a: x } }", "a 5", "x=6 a=5")]
    [InlineData("nothing recorded", "enum: [b, a]", "", "b=0 a=1")]
    [InlineData("far apart, and negative", "enum: [a, b, c]", "a -5 b 100", "a=-5 b=100 c=101")]
    [InlineData("the greatest is taken", "enum: [a, b, c]", "a 2147483647 b 0", "a=2147483647 b=0 c=1")]
    [InlineData("given beside the values", "{ enum: [a, b, c], x-value: { b: 7, c: -1 } }", "", "a=0 b=7 c=-1")]
    [InlineData("given beside a constant", "oneOf: [{ const: a, x-value: 1 }, { const: b }, { const: c, x-value: 0 }]", "", "a=1 b=2 c=0")]
    [InlineData("given beside a constant, or null", "oneOf: [{ const: a, x-value: 5 }, { const: b }, { type: 'null' }]", "", "a=5 b=0")]
    [InlineData("given beside values of a branch, or null",
        "anyOf: [{ enum: [a, b], x-value: { b: 5 } }, { const: c, x-value: 0 }, { const: null }]", "", "a=1 b=5 c=0")]
    [InlineData("given beside a choice, or null",
        "{ oneOf: [{ const: a }, { const: b }, { type: 'null' }], x-value: { a: 5 } }", "", "a=5 b=0")]
    [InlineData("given beside one value, or null", "{ anyOf: [{ const: a }, { type: 'null' }], x-value: { a: 5 } }", "", "a=5")]
    [InlineData("not given beside one enum, or null", "{ anyOf: [{ enum: [a, b] }, { type: 'null' }], x-value: { a: 5 } }", "", "a=0 b=1")]
    [InlineData("a former value of a constant, or null",
        "oneOf: [{ const: aa, x-synonyms: [a] }, { const: b }, { type: 'null' }]", "b 0 a 3", "aa=3 b=0")]
    [InlineData("a former value of a choice, or null",
        "{ oneOf: [{ const: aa }, { const: b }, { type: 'null' }], x-synonyms: { a: aa } }", "b 0 a 3", "aa=3 b=0")]
    [InlineData("given as recorded", "{ enum: [a, b], x-value: { a: 3 } }", "a 3 b 1", "a=3 b=1")]
    [InlineData("given behind what is recorded", "{ enum: [a, b, c], x-value: { b: 2 } }", "a 0", "a=0 b=2 c=1")]
    [InlineData("a text that is a number, and the number", "enum: ['1', 1, 2.5]", "\"1\" 4", "_1=4 _1value=1 _2_5=5")]
    [InlineData("whole numbers among texts have themselves", "enum: [many, 2, 1]", "", "many=0 _2=2 _1=1")]
    [InlineData("whole numbers alone need none", "enum: [7, 9]", "", "_7=7 _9=9")]
    public void A_value_keeps_its_number(string why, string schema, string recorded, string numbers) =>
        Assert.Equal((why, numbers), (why, Numbers(Project(schema, Lines(recorded)))));

    [Fact]
    public void A_type_that_is_given_another_name_keeps_its_numbers()
    {
        CatalogProject project = Project("enum: [a, b, c]", "Colour 5 a\nColour 4 b\nColour 9 gone\nOther 1 a\n");
        Assert.Equal("a=5 b=4 c=10", Numbers(project));
        Assert.Equal(
            ["things/thing.schema.yaml(5,12): warning CAT2011: the numbers of 3 values are not yet in things/thing.numbers.txt: "
                + "'a' of Kind, 'b' of Kind and 'c' of Kind: run 'dotnet build -t:CatalogLock' in the folder 'project'"],
            project.Problems());
    }

    [Theory]
    [InlineData("Kind 3 a\nKind 3 b\n", "things/thing.numbers.txt(2,1): error CAT2012: 'b' and 'a' of Kind have the same number 3: "
        + "delete the line that was not published yet, and run 'dotnet build -t:CatalogLock' [recorded: thing.numbers.txt(1,1)]")]
    [InlineData("Kind 3 a\nKind 4 a\nKind 5 b\n", "things/thing.numbers.txt(2,1): error CAT2012: 'a' of Kind has the number 3 as well: "
        + "delete the line that was not published yet [recorded: thing.numbers.txt(1,1)]")]
    [InlineData("Kind 0 a\nKind b\nKind 1 b\n", "things/thing.numbers.txt(2,1): error CAT2012: 'Kind b' does not record the number of a "
        + "value: write a line like 'Modality 3 T1w', or let 'dotnet build -t:CatalogLock' write it")]
    [InlineData("<<<<<<< HEAD\nKind 0 a\n=======\nKind 1 b\n>>>>>>> theirs\n", "things/thing.numbers.txt(1,1): error CAT2009: an "
        + "unresolved merge conflict: keep the lines of both sides, and take out those that git has put between them")]
    public void What_contradicts_in_the_record_is_an_error_at_its_line(string recorded, string problem) =>
        Assert.Equal([problem], Errors(Project("enum: [a, b]", recorded)));

    [Theory]
    [InlineData("{ enum: [a, b], x-value: { a: 1, b: 1 } }", "", "(5,49): error CAT2012: 'b' cannot have the number 1, which 'a' has: "
        + "give it another one")]
    [InlineData("{ enum: [a, b], x-value: { a: 1 } }", "a 0 b 2", "(5,43): error CAT2012: 'a' cannot have the number 1, since 0 was "
        + "recorded for it: write 0 [recorded: thing.numbers.txt(1,1)]")]
    [InlineData("{ enum: [a, b], x-value: { b: 0 } }", "a 0", "(5,43): error CAT2012: 'b' cannot have the number 0, which 'a' has: "
        + "give it another one, since a number is given only once [recorded: thing.numbers.txt(1,1)]")]
    [InlineData("{ enum: [a, b], x-value: { b: 9 } }", "a 0 gone 9", "(5,43): error CAT2012: 'b' cannot have the number 9, which 'gone' "
        + "had: give it another one, since a number is given only once [recorded: thing.numbers.txt(2,1)]")]
    public void A_number_that_the_schema_cannot_give_is_an_error_there(string schema, string recorded, string problem) =>
        Assert.Equal(["things/thing.schema.yaml" + problem], Errors(Project(schema, Lines(recorded))));

    [Fact]
    public void A_number_of_a_whole_number_does_nothing() => Assert.Equal(
        ["things/thing.schema.yaml(5,45): warning CAT0017: 'x-value' does nothing here, since whole numbers are their own numbers in C#: "
            + "take it out"],
        Project("{ enum: [1, 2], x-value: { '1': 5 } }", null).Problems());

    [Theory]
    [InlineData("false", "warning")]
    [InlineData("true", "error")]
    public void CAT2011_a_new_value_is_not_recorded(string locked, string severity) => Assert.Equal(
        [$"things/thing.schema.yaml(5,15): {severity} CAT2011: 'b c' of Kind has the number 1, which is not yet in "
            + "things/thing.numbers.txt: add the line 'Kind 1 b c' there, or run 'dotnet build -t:CatalogLock' in the folder 'project'"],
        Project("enum: [a, 'b c']", "Kind 0 a\n").WithProperty("CatalogLocked", locked).Problems());

    [Fact]
    public void CAT2011_a_catalog_with_a_list_of_ids_is_asked_for_numbers_too() => Assert.Contains(
        "the numbers of 2 values are not yet in things/thing.numbers.txt",
        Assert.Single(Project("enum: [a, b]", null).With("things/thing.ids.txt", "one\n").Problems()),
        StringComparison.Ordinal);

    [Fact]
    public void CAT2011_of_values_that_a_metaschema_brings_stands_at_the_schema_that_refers_to_it() => Assert.StartsWith(
        "things/thing.schema.yaml(1,1): warning CAT2011: the numbers of 7 values are not yet in things/thing.numbers.txt: 'array' of ",
        Assert.Single(Project("$ref: https://json-schema.org/draft/2020-12/meta/validation", "").Problems()),
        StringComparison.Ordinal);

    [Fact]
    public void A_catalog_that_records_nothing_is_asked_for_nothing() => Assert.Empty(Project("enum: [a, b]", null).Problems());

    [Fact]
    public void CAT0025_a_record_under_another_name_protects_nothing() => Assert.Equal(
        ["things/things.numbers.txt(1,1): warning CAT0025: 'things.numbers.txt' is read by nobody, since the record of the numbers of "
            + "Things is called 'thing.numbers.txt': rename it to 'thing.numbers.txt', or delete it"],
        Project("enum: [a]", null).With("things/things.numbers.txt", "Kind 0 a\n").Problems());

    /// <summary>Which catalog brings a shared type hangs on the others: what is recorded beside any of them counts.</summary>
    [Fact]
    public void What_several_catalogs_share_is_recorded_beside_any_of_them()
    {
        const string Shared = """{ "$defs": { "colour": { "title": "Colour", "enum": ["red", "green", "blue"] } } }""";
        static string Schema(string title) =>
            $$"""
            { "title": "{{title}}", "type": "object",
              "properties": { "colour": { "$ref": "../colours.schema.json#/$defs/colour" } } }
            """;
        CatalogProject project = new CatalogProject()
            .WithProperty("CatalogSchemas", "/project/apples/apple.schema.json|/project/pears/pear.schema.json")
            .With("colours.schema.json", Shared)
            .With("apples/apple.schema.json", Schema("Apple"))
            .With("apples/one.yaml", "colour: green\n")
            .With("pears/pear.schema.json", Schema("Pear"))
            .With("pears/one.yaml", "colour: blue\n")
            .With("pears/pear.numbers.txt", "Colour 4 green\nColour 7 red\n");
        Assert.Equal("red=7 green=4 blue=8", Numbers(project, "Colour"));
        // The first catalog brings the type, and records nothing.
        Assert.Empty(project.Problems());
        project.With("apples/apple.numbers.txt", "Colour 4 green\nColour 7 red\nColour 8 blue\n");
        Assert.Empty(project.Problems());
        Assert.Equal("red=7 green=4 blue=8", Numbers(project, "Colour"));
        Assert.Empty(project.CompileProblems());
    }

    [Theory]
    [InlineData("T1w", "T1w")]
    [InlineData("bold rest, é", "bold rest, é")]
    [InlineData("1", "\"1\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("", "\"\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("\"a\"", "\"\\\"a\\\"\"")]
    [InlineData("a\nb\u2028\\", "\"a\\u000ab\\u2028\\\\\"")]
    [InlineData("a\\b", "a\\b")]
    public void A_text_is_spelt_in_one_way_and_read_back(string text, string spelt)
    {
        Assert.Equal(spelt, NumberedValue.Spell(new(Engine.Yaml.NodeKind.String, text, 0, 0)));
        Assert.Equal(spelt, NumberedValue.Read(spelt));
        NumbersFile file = NumbersFile.Read(new SourceFile("x.numbers.txt", $"# top\r\nKind -3 {spelt}\r\n"));
        Assert.Equal("Kind -3 " + spelt, Assert.Single(file.Lines).Line);
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("\"T1w\"", "T1w")]
    [InlineData("\"open", null)]
    [InlineData("null", null)]
    public void What_is_written_by_hand_is_spelt_as_we_spell_it(string written, string? spelt) =>
        Assert.Equal(spelt, NumberedValue.Read(written));

    private static CatalogProject Project(string kind, string? recorded)
    {
        CatalogProject project = new CatalogProject()
            .With("things/thing.schema.yaml", $"title: Thing\ntype: object\nproperties:\n  kind:\n    {Block(kind)}\n")
            .With("things/one.yaml", "{}\n");
        return recorded is null ? project : project.With("things/thing.numbers.txt", recorded);
    }

    private static string Block(string kind) => kind[0] == '{' ? "allOf: [" + kind + "]" : kind;

    /// <summary>Lines of <c>Kind</c> from pairs of a value and its number.</summary>
    private static string? Lines(string pairs) => pairs.Length == 0
        ? null
        : string.Concat(pairs.Split(' ').Chunk(2).Select(pair => $"Kind {pair[1]} {pair[0]}\n"));

    private static string[] Errors(CatalogProject project) =>
        [.. project.Problems().Where(problem => !problem.Contains("CAT2011", StringComparison.Ordinal))];

    /// <summary>The members of the generated enum with their numbers, in the order of the schema.</summary>
    private static string Numbers(CatalogProject project, string type = "Kind")
    {
        string source = project.Run().Results[0].GeneratedSources
            .Single(source => source.HintName == $"Sample.{type}.g.cs").SourceText
            .ToString();
        return string.Join(
            ' ', Member().Matches(source).Select(match => $"{match.Groups[1].Value.ToLowerInvariant()}={match.Groups[2].Value}"));
    }

    [GeneratedRegex(@"^    (\w+) = (-?\d+),$", RegexOptions.Multiline)]
    private static partial Regex Member();
}
