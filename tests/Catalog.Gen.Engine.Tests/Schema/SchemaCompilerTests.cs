using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Schema;

public sealed class SchemaCompilerTests
{
    // What is wrong with a schema is said at its place in the schema.
    [Theory]
    [InlineData("""{ "type": "sting" }""", "(1,11)-(1,18) CAT0002: 'sting' is not a type: did you mean 'string'?")]
    [InlineData("""{ "required": "name" }""", "(1,15)-(1,21) CAT0002: 'required' must be a list, but is the text 'name': write [name]")]
    [InlineData("""{ "minLength": -1 }""", "(1,16)-(1,18) CAT0002: 'minLength' must be at least 0, but is -1")]
    [InlineData(
        """{ "properties": { "a": 5 } }""",
        "(1,24)-(1,25) CAT0002: 'a' must be a boolean (true or false) or a mapping (keys with values), but is the number 5")]
    [InlineData(
        """{ "properties": { "a": { "items": { "enum": {} } } } }""",
        "(1,45)-(1,47) CAT0002: 'enum' must be a list, but is an empty mapping: write [] for an empty list")]
    [InlineData(
        """{ "items": [{}] }""",
        "(1,12)-(1,16) CAT0002: 'items' must be a boolean (true or false) or a mapping (keys with values), but is a list: "
        + "take the '-' before its keys out")]
    [InlineData("""{ "anyOf": [] }""", "(1,12)-(1,14) CAT0002: 'anyOf' must have at least 1 item, but is empty")]
    [InlineData(
        "[]", "(1,1)-(1,3) CAT0002: the file must be a boolean (true or false) or a mapping (keys with values), but is an empty list")]
    [InlineData("""{ "pattern": "a(" }""", "(1,14)-(1,18) CAT0005: 'a(' is not a regular expression as ECMA-262 has them: *")]
    [InlineData(
        """{ "patternProperties": { "[": {} } }""", "(1,26)-(1,29) CAT0005: '[' is not a regular expression as ECMA-262 has them: *")]
    [InlineData(
        """{ "requird": ["a"] }""",
        "(1,3)-(1,12) CAT0006: 'requird' is no keyword of JSON Schema, so it does nothing: did you mean 'required'?")]
    [InlineData(
        """{ "format": "datetime" }""", "(1,13)-(1,23) CAT0006: 'datetime' is no format that is checked: did you mean 'date-time'?")]
    [InlineData(
        """{ "x-reff": "Datasets" }""",
        "(1,3)-(1,11) CAT0006: 'x-reff' is no keyword of JSON Schema, so it does nothing: did you mean 'x-ref'?")]
    [InlineData(
        """{ "$schema": "https://example.org/mine" }""",
        "(1,14)-(1,40) CAT0004: '$schema' names 'https://example.org/mine', which is neither a draft that is read (draft 2020-12, "
        + "2019-09, 07, 06, 04 or v1) nor a schema file of the project: *")]
    [InlineData(
        """{ "$defs": { "tag": {} }, "items": { "$ref": "#/$defs/tga" } }""",
        "(1,46)-(1,59) CAT0004: the reference '#/$defs/tga' leads nowhere: this schema has no schema at '/$defs/tga': "
        + "did you mean '#/$defs/tag'?")]
    [InlineData(
        """{ "$ref": "#nme", "$defs": { "a": { "$anchor": "name" } } }""",
        "(1,11)-(1,17) CAT0004: the reference '#nme' leads nowhere: this schema has no '$anchor' that is 'nme': did you mean 'name'?")]
    [InlineData(
        """{ "$ref": "common.json" }""",
        "(1,11)-(1,24) CAT0004: the reference 'common.json' leads nowhere: "
        + "there is no schema file 'common.json' at '/data/common.json': add that file to the project, or correct the reference")]
    [InlineData(
        """{ "$ref": "//server/share/common.json" }""",
        "(1,11)-(1,39) CAT0004: the reference '//server/share/common.json' leads nowhere: there is no schema file 'common.json' "
        + "at 'file://server/share/common.json': add that file to the project, or correct the reference")]
    [InlineData(
        """{ "$ref": "https://example.org/a.json#/b" }""",
        "(1,11)-(1,42) CAT0004: the reference 'https://example.org/a.json#/b' leads nowhere: "
        + "no schema file of the project has the '$id' 'https://example.org/a.json', and nothing is fetched from a network: "
        + "add a file that has it to the project")]
    [InlineData(
        """{ "$ref": "#" }""",
        "(1,11)-(1,14) CAT0002: this leads back to the whole schema for the same value, so that judging it would never end: "
        + "let it refer to itself only from within a property or an item")]
    [InlineData("""{ "$dynamicRef": "#" }""", "(1,18)-(1,21) CAT0002: this leads back to the whole schema for the same value, *")]
    [InlineData(
        """{ "items": { "$dynamicRef": "#/items" } }""",
        "(1,29)-(1,38) CAT0002: this leads back to '/items' for the same value, *")]
    [InlineData(
        """{ "$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "anyOf": [true, { "$ref": "#/$defs/a" }] } } }""",
        "(1,77)-(1,88) CAT0002: this leads back to '/$defs/a' for the same value, *")]
    [InlineData("""{ "x-catalog": { "layot": "map" } }""", "(1,18)-(1,25) CAT0007: unknown property 'layot': did you mean 'layout'?")]
    [InlineData("""{ "x-catalog": { "layout": "maps" } }""", "(1,28)-(1,34) CAT0007: 'maps' is not a layout: did you mean 'map'?")]
    [InlineData(
        """{ "x-catalog": { "class": "my class" } }""",
        "(1,27)-(1,37) CAT0007: 'my class' is not a C# identifier: write letters, digits and '_', beginning with a letter")]
    [InlineData(
        """{ "properties": { "a": { "x-ref": true } } }""",
        "(1,35)-(1,39) CAT0007: 'x-ref' must be text, but true is read as a boolean: put it in quotes")]
    [InlineData(
        """{ "properties": { "a": { "x-index": "yes" } } }""",
        "(1,37)-(1,42) CAT0007: 'x-index' must be true or false, but 'yes' is text: write true")]
    [InlineData(
        """{ "properties": { "a": { "x-message": 5 } } }""",
        "(1,39)-(1,40) CAT0007: 'x-message' must be text or a mapping (keys with values), but 5 is read as a number: put it in quotes")]
    [InlineData("""{ "type": "string" """, "(1,20)-(1,20) CAT0001: *")]
    public void A_schema_is_checked_itself(string schema, string due)
    {
        Problem problem = Assert.Single(Compile(("data/thing.schema.json", schema)).Problems);
        string actual = Said(problem);
        if (due.EndsWith('*'))
            Assert.StartsWith(due[..^1], actual, StringComparison.Ordinal);
        else
            Assert.Equal(due, actual);
    }

    [Theory]
    [InlineData("""{ "example": 1, "name": "x", "markdownDescription": "x" }""")]
    [InlineData("""{ "defaultSnippets": [], "errorMessage": "x", "enumDescriptions": [] }""")]
    [InlineData("""{ "format": "int32" }""")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema", "$defs": { "a": {} }, "items": { "$ref": "#/$defs/a" } }""")]
    [InlineData("""{ "x-tool": 1, "x-order": 2 }""")]
    [InlineData("""{ "properties": { "requird": {} }, "default": { "requird": 1 }, "enum": [{ "requird": 1 }] }""")]
    [InlineData("""{ "properties": { "child": { "$ref": "#" } } }""")]
    [InlineData("true")]
    public void What_other_tools_write_is_no_problem(string schema)
    {
        SchemaSet set = Compile(("thing.schema.json", schema));
        Assert.Empty(set.Problems);
        Assert.NotNull(set.Documents[0].Root);
    }

    [Fact]
    public void Schemas_refer_to_each_other_by_relative_path()
    {
        SchemaSet set = Compile(
            ("catalog/data/thing.schema.json", """{ "properties": { "tag": { "$ref": "../shared%20types/tag.json#/$defs/tag" } } }"""),
            ("catalog/shared types/tag.json", """{ "$defs": { "tag": { "$ref": "#t" }, "t": { "$anchor": "t", "type": "string" } } }"""));
        Assert.Empty(set.Problems);
        Assert.True(IsValid(set, "tag: a"));
        Assert.False(IsValid(set, "tag: 1"));
    }

    [Fact]
    public void Schemas_refer_to_each_other_by_id()
    {
        SchemaSet set = Compile(
            ("a.json", """{ "$id": "https://example.org/schemas/a", "properties": { "tag": { "$ref": "tag#/$defs/tag" } } }"""),
            ("b.yaml", """{ $id: "https://example.org/schemas/tag", $defs: { tag: { type: string } } }"""));
        Assert.Empty(set.Problems);
        Assert.True(IsValid(set, "tag: a"));
        Assert.False(IsValid(set, "tag: 1"));
    }

    [Fact]
    public void A_file_is_found_by_its_path_although_the_one_that_refers_to_it_has_an_id()
    {
        SchemaSet set = Compile(
            ("data/a.json", """{ "$id": "https://example.org/a.json", "properties": { "tag": { "$ref": "tag.json" } } }"""),
            ("data/tag.json", """{ "type": "string" }"""));
        Assert.Empty(set.Problems);
        Assert.False(IsValid(set, "tag: 1"));
    }

    [Fact]
    public void A_path_with_backslashes_is_the_same_path()
    {
        SchemaSet set = Compile(
            (@"C:\repo\data\a.json", """{ "$ref": "../tag.json" }"""),
            (@"C:\repo\tag.json", """{ "type": "string" }"""));
        Assert.Empty(set.Problems);
        Assert.True(IsValid(set, "a"));
        Assert.False(IsValid(set, "1"));
    }

    [Fact]
    public void A_broken_schema_does_not_hide_the_problems_of_another_and_a_reference_to_it_is_not_reported_again()
    {
        SchemaSet set = Compile(
            ("a.json", """{ "type": "sting" }"""),
            ("b.json", """{ "$schema": "http://json-schema.org/draft-03/schema" }"""),
            ("c.json", """{ "allOf": [{ "$ref": "a.json" }, { "$ref": "b.json" }] }"""),
            ("d.json", """{ "pattern": "(" }"""),
            ("e.json", "{"));
        Assert.Equal(
            ["a.json CAT0002", "b.json CAT0003", "d.json CAT0005", "e.json CAT0001"],
            set.Problems.Select(p => $"{p.Place.Path} {p.Rule.Id}"));
        Assert.Equal(["c.json"], set.Documents.Where(document => document.Root is not null).Select(document => document.File.Path));
    }

    [Fact]
    public void A_metaschema_of_ones_own_says_which_vocabularies_there_are()
    {
        SchemaSet set = Compile(
            ("thing.json", """{ "$schema": "meta.json", "minimum": 10, "properties": { "a": false } }"""),
            ("meta.json",
                """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$vocabulary": {
                    "https://json-schema.org/draft/2020-12/vocab/core": true,
                    "https://json-schema.org/draft/2020-12/vocab/applicator": true
                  },
                  "properties": { "title": { "type": "string" } }
                }
                """));
        Assert.Empty(set.Problems);
        Assert.True(IsValid(set, "1"));
        Assert.False(IsValid(set, "a: 1"));
    }

    [Fact]
    public void A_vocabulary_that_is_required_and_unknown_is_refused()
    {
        SchemaSet set = Compile(
            ("thing.json", """{ "$schema": "meta.json" }"""),
            ("meta.json", """{ "$vocabulary": { "https://example.org/vocab": true } }"""));
        Assert.Equal(
            "(1,14)-(1,25) CAT0003: the metaschema 'meta.json' requires the vocabulary 'https://example.org/vocab', "
            + "which is not known here: take it out, or require only those of drafts 2019-09 and 2020-12",
            Said(Assert.Single(set.Problems)));
    }

    [Fact]
    public void A_schema_in_yaml_is_a_schema()
    {
        SchemaSet set = Compile(("thing.schema.yaml",
            """
            $defs:
              text: &text { type: string }
            properties:
              a: *text
              b: *text
            required: [a]
            """));
        Assert.Empty(set.Problems);
        Assert.True(IsValid(set, "a: x"));
        Assert.False(IsValid(set, "a: x\nb: 1"));
    }

    private static SchemaSet Compile(params (string Path, string Text)[] files) =>
        SchemaJudge.Compile([.. files.Select(file => SuiteRunner.Source(file.Path, file.Text))], CancellationToken.None);

    private static bool IsValid(SchemaSet set, string entry) =>
        Validator.IsValid(YamlReader.Read(SuiteRunner.Source("entry.yaml", entry), CancellationToken.None).Root!, set.Documents[0].Root);

    private static string Said(Problem problem)
    {
        (LinePosition start, LinePosition end) = (problem.Place.Lines.Start, problem.Place.Lines.End);
        return $"({start.Line + 1},{start.Column + 1})-({end.Line + 1},{end.Column + 1}) {problem.Rule.Id}: {problem.Message}";
    }
}
