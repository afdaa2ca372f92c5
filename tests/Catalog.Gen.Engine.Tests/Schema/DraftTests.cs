using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Schema;

/// <summary>
/// What differs between the drafts, as far as the suite does not test it: what is refused, what does nothing, and schemas
/// of several drafts.
/// </summary>
public sealed class DraftTests
{
    private const string Four = "http://json-schema.org/draft-04/schema#";
    private const string Six = "http://json-schema.org/draft-06/schema#";
    private const string Seven = "http://json-schema.org/draft-07/schema#";
    private const string TwentyNineteen = "https://json-schema.org/draft/2019-09/schema";
    private const string TwentyTwenty = "https://json-schema.org/draft/2020-12/schema";
    private const string One = "https://json-schema.org/v1";

    [Theory]
    [InlineData(Four, Draft.Four)]
    [InlineData(Six, Draft.Six)]
    [InlineData(Seven, Draft.Seven)]
    [InlineData("https://json-schema.org/draft-07/schema", Draft.Seven)]
    [InlineData(TwentyNineteen, Draft.TwentyNineteen)]
    [InlineData(TwentyTwenty, Draft.TwentyTwenty)]
    [InlineData(One, Draft.One)]
    internal void A_metaschema_is_a_valid_schema_of_its_own_draft(string address, Draft draft)
    {
        Assert.Equal(draft, DraftNames.Find(address));
        SchemaNode metaschema = Metaschemas.Of(draft);
        Assert.Equal(draft, metaschema.Resource.Dialect.Draft);
        SchemaSet set = SchemaJudge.Compile([metaschema.Document.File], CancellationToken.None);
        Assert.Empty(set.Problems);
        Assert.NotNull(set.Documents[0].Root);
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-03/schema#", "draft-03")]
    [InlineData("http://json-schema.org/draft-05/schema#", "draft-05")]
    [InlineData("https://json-schema.org/draft/next/schema", "the next draft")]
    [InlineData("http://json-schema.org/schema#", "\"the latest draft\", whichever that is")]
    public void Another_draft_is_refused_by_name(string address, string name)
    {
        Problem problem = Assert.Single(Compile(("a.json", $$"""{ "$schema": "{{address}}" }""")).Problems);
        Assert.Equal("CAT0003", problem.Rule.Id);
        Assert.Equal(
            $"'{address}' is {name}, which is not read: write \"https://json-schema.org/draft/2020-12/schema\", or the address of "
                + "draft 2019-09, draft-07, draft-06, draft-04 or v1, and the schema's keywords as that draft has them",
            problem.Text);
    }

    [Theory]
    [InlineData(
        Four, "const", "1",
        "'const' is a keyword of draft-06 and does nothing in draft-04: write an 'enum' of one value, or change '$schema'")]
    [InlineData(Four, "$id", "\"a\"", "'$id' is a keyword of draft-06 and does nothing in draft-04: write 'id', or change '$schema'")]
    [InlineData(
        Six, "if", "true",
        "'if' is a keyword of draft-07 and does nothing in draft-06: take it out, or change '$schema'")]
    [InlineData(
        Seven, "unevaluatedItems", "false",
        "'unevaluatedItems' is a keyword of draft 2019-09 and does nothing in draft-07: take it out, or change "
            + "'$schema'")]
    [InlineData(
        Seven, "$anchor", "\"a\"",
        "'$anchor' is a keyword of draft 2019-09 and does nothing in draft-07: write it as '$id', with a '#' before the name, "
            + "or change '$schema'")]
    [InlineData(
        Seven, "dependentRequired", "{}",
        "'dependentRequired' is a keyword of draft 2019-09 and does nothing in draft-07: write 'dependencies', or change "
            + "'$schema'")]
    [InlineData(
        TwentyNineteen, "prefixItems", "[true]",
        "'prefixItems' is a keyword of draft 2020-12 and does nothing in draft 2019-09: write the list as 'items', and what "
            + "was 'items' as 'additionalItems', or change '$schema'")]
    [InlineData(
        TwentyNineteen, "$dynamicRef", "\"#\"",
        "'$dynamicRef' is a keyword of draft 2020-12 and does nothing in draft 2019-09: write '$recursiveRef', or change "
            + "'$schema'")]
    [InlineData(
        TwentyNineteen, "$dynamicAnchor", "\"a\"",
        "'$dynamicAnchor' is a keyword of draft 2020-12 and does nothing in draft 2019-09: write '$recursiveAnchor', or change "
            + "'$schema'")]
    [InlineData(
        TwentyTwenty, "additionalItems", "false",
        "'additionalItems' is a keyword of draft 2019-09 and does nothing in draft 2020-12: write 'items' beside "
            + "'prefixItems', or change '$schema'")]
    [InlineData(
        TwentyTwenty, "$recursiveRef", "\"#\"",
        "'$recursiveRef' is a keyword of draft 2019-09 and does nothing in draft 2020-12: write '$dynamicRef', or change "
            + "'$schema'")]
    [InlineData(
        TwentyTwenty, "$recursiveAnchor", "\"a\"",
        "'$recursiveAnchor' is a keyword of draft 2019-09 and does nothing in draft 2020-12: write '$dynamicAnchor', or change "
            + "'$schema'")]
    public void A_keyword_of_another_draft_does_nothing_which_is_said(string draft, string keyword, string value, string message)
    {
        Problem problem = Assert.Single(Compile(("a.json", $$"""{ "$schema": "{{draft}}", "{{keyword}}": {{value}} }""")).Problems);
        Assert.Equal("CAT0013", problem.Rule.Id);
        Assert.Equal(message, problem.Text);
    }

    // They are remarks, which do nothing in any draft; or only stand by to be referred to.
    [Theory]
    [InlineData(
        Four,
        """ "id": "http://example.org/a", "$comment": "x", "readOnly": true, "contentEncoding": "base64", "deprecated": true """)]
    [InlineData(Six, """ "$comment": "x", "writeOnly": true, "contentMediaType": "text/plain", "id": "a", "$defs": {} """)]
    [InlineData(Seven, """ "contentSchema": true, "$defs": {}, "definitions": {} """)]
    [InlineData(TwentyTwenty, """ "definitions": {}, "dependencies": {}, "unknown": 1 """)]
    [InlineData(One, """ "definitions": {}, "x-unknown": 1, "x-ref": "Things", "format": "int32" """)]
    public void What_does_no_harm_is_not_reported(string draft, string keywords) =>
        Assert.Empty(Compile(("a.json", $$"""{ "$schema": "{{draft}}", {{keywords}} }""")).Problems);

    [Theory]
    [InlineData(Four, "minLength", "2", "draft-04")]
    [InlineData(Six, "const", "2", "draft-06")]
    [InlineData(Seven, "default", "2", "draft-07")]
    [InlineData(Seven, "$id", "\"http://example.org/a\"", "draft-07")]
    [InlineData(Seven, "unevaluatedProperties", "false", "draft-07")]
    public void Beside_a_reference_a_keyword_does_nothing_which_is_said(string draft, string keyword, string value, string name)
    {
        SchemaSet set = Compile(("a.json", $$"""
            { "$schema": "{{draft}}", "$ref": "#/definitions/any", "{{keyword}}": {{value}}, "definitions": { "any": {} } }
            """));
        Problem problem = Assert.Single(set.Problems);
        Assert.Equal("CAT0013", problem.Rule.Id);
        Assert.Equal(
            $"'{keyword}' does nothing beside '$ref' in {name}: "
                + "put the '$ref' into an 'allOf', or change '$schema' to draft 2019-09 or later",
            problem.Text);
        Assert.True(IsValid(set, "a"));
        Assert.Null(set.Documents[0].Root.Default);
    }

    [Fact]
    public void Beside_a_reference_what_speaks_to_a_reader_acts()
    {
        SchemaSet set = Compile(("a.json", $$"""
            {
              "$schema": "{{Seven}}", "$ref": "#/definitions/any", "title": "Name", "description": "Who", "deprecated": true,
              "examples": ["Ada"], "$comment": "x", "x-unique": true, "definitions": { "any": { "type": "string" } }
            }
            """));
        Assert.Empty(set.Problems);
        SchemaNode root = set.Documents[0].Root;
        Assert.Equal("Name", root.Title);
        Assert.Equal("Who", root.Description);
        Assert.True(root.Deprecated);
        Assert.Single(root.Examples);
        Assert.NotNull(root.Extension("x-unique"));
        Assert.False(IsValid(set, "1"));
    }

    [Fact]
    public void In_draft_2019_09_a_reference_has_neighbours()
    {
        SchemaSet set = Compile(("a.json", $$"""
            { "$schema": "{{TwentyNineteen}}", "$ref": "#/$defs/any", "minLength": 2, "$defs": { "any": {} } }
            """));
        Assert.Empty(set.Problems);
        Assert.False(IsValid(set, "a"));
    }

    [Theory]
    [InlineData(Four, "#nme", "this schema has no 'id' that is '#nme': did you mean 'name'?")]
    [InlineData(Four, "http://example.org/a", "no schema file of the project has the 'id' 'http://example.org/a', *")]
    [InlineData(Seven, "#nme", "this schema has no '$id' that is '#nme'")]
    [InlineData(TwentyNineteen, "#nme", "this schema has no '$anchor' that is 'nme'")]
    public void A_reference_that_leads_nowhere_is_named_as_its_draft_does(string draft, string reference, string due)
    {
        SchemaSet set = Compile(("a.json", $$"""
            { "$schema": "{{draft}}", "properties": { "a": { "$ref": "{{reference}}" } }, "definitions": { "b": { "id": "#name" } } }
            """));
        string message = Assert.Single(set.Problems).Text;
        Assert.StartsWith($"the reference '{reference}' leads nowhere: " + due.TrimEnd('*'), message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_draft_04_files_and_parts_are_found_by_id()
    {
        SchemaSet set = Compile(
            ("a.json", $$"""
                {
                  "$schema": "{{Four}}", "id": "http://example.org/a.json",
                  "properties": { "id": { "$ref": "b.json#part" }, "low": { "minimum": 1, "exclusiveMinimum": true } }
                }
                """),
            ("elsewhere.json", $$"""
                { "$schema": "{{Four}}", "id": "http://example.org/b.json", "definitions": { "x": { "id": "#part", "type": "integer" } } }
                """));
        Assert.Empty(set.Problems);
        Assert.True(IsValid(set, "id: 1\nlow: 2"));
        Assert.False(IsValid(set, "id: x"));
        Assert.False(IsValid(set, "low: 1"));
    }

    [Fact]
    public void In_draft_04_exclusive_bounds_are_explained_as_what_they_are()
    {
        SchemaSet set = Compile(("a.json", $$"""{ "$schema": "{{Four}}", "minimum": 1, "exclusiveMinimum": true }"""));
        SourceFile file = SuiteRunner.Source("entry.yaml", "1");
        YamlNode value = YamlReader.Read(file, CancellationToken.None).Root!;
        Assert.Equal(
            "the file must be more than 1, but is 1",
            Assert.Single(Validator.Validate(file, value, set.Documents[0].Root, CancellationToken.None)).Text);
    }

    [Fact]
    public void A_recursive_reference_means_the_outermost_schema_that_allows_it()
    {
        SchemaSet set = Compile(
            ("strict.json", $$"""
                { "$schema": "{{TwentyNineteen}}", "$recursiveAnchor": true, "$ref": "tree.json", "unevaluatedProperties": false }
                """),
            ("tree.json", $$"""
                {
                  "$schema": "{{TwentyNineteen}}", "$recursiveAnchor": true,
                  "properties": { "name": true, "children": { "items": { "$recursiveRef": "#" } } }
                }
                """));
        Assert.Empty(set.Problems);
        Assert.True(IsValid(set, "children: [{ name: a }]"));
        Assert.False(IsValid(set, "children: [{ nmae: a }]"));
    }

    [Theory]
    [InlineData("#items")]
    [InlineData("items")]
    public void In_v1_a_dynamic_reference_is_the_name_of_an_anchor_that_only_the_scope_has(string reference)
    {
        SchemaSet set = Compile(
            ("names.json", $$"""
                { "$schema": "{{One}}", "$ref": "list.json", "$defs": { "item": { "$dynamicAnchor": "items", "type": "string" } } }
                """),
            ("list.json", $$"""{ "$schema": "{{One}}", "items": { "$dynamicRef": "{{reference}}" } }"""));
        Assert.Empty(set.Problems);
        Assert.True(IsValid(set, "[a]"));
        Assert.False(IsValid(set, "[1]"));

        SourceFile file = SuiteRunner.Source("entry.yaml", "[a]");
        YamlNode value = YamlReader.Read(file, CancellationToken.None).Root!;
        Assert.Equal(
            "an item of the list cannot be checked: no schema that leads here has the '$dynamicAnchor' 'items' [schema: list.json(1,55)]",
            Assert.Single(Validator.Validate(file, value, set.Documents[1].Root, CancellationToken.None)).Text);
    }

    [Theory]
    [InlineData(
        """{ "$schema": "https://json-schema.org/v1", "requird": [] }""",
        "'requird' is unknown, and JSON Schema v1 allows no other keywords than its own: did you mean 'required'?")]
    [InlineData(
        """{ "$schema": "https://json-schema.org/v1", "markdownDescription": "" }""",
        "'markdownDescription' is unknown, and JSON Schema v1 allows no other keywords than its own: take it out, or begin its "
            + "name with 'x-'")]
    [InlineData(
        """{ "$schema": "https://json-schema.org/v1", "$vocabulary": {} }""",
        "'$vocabulary' is a keyword of draft 2020-12, and JSON Schema v1 allows no other keywords than its own: take it out, "
            + "or change '$schema'")]
    [InlineData(
        """{ "$schema": "https://json-schema.org/v1", "id": "a" }""",
        "'id' is a keyword of draft-04, and JSON Schema v1 allows no other keywords than its own: write '$id', or change "
            + "'$schema'")]
    [InlineData(
        """{ "$schema": "https://json-schema.org/v1", "format": "datetime" }""",
        "'datetime' is no format that is checked, and JSON Schema v1 allows no others: did you mean 'date-time'?")]
    [InlineData(
        """{ "$schema": "https://json-schema.org/v1", "format": "colour" }""",
        "'colour' is no format that is checked, and JSON Schema v1 allows no others: take it out, or write it as 'x-format'")]
    public void V1_refuses_what_it_does_not_have(string schema, string message)
    {
        Problem problem = Assert.Single(Compile(("a.json", schema)).Problems);
        Assert.Equal("CAT0003", problem.Rule.Id);
        Assert.Equal(message, problem.Text);
    }

    [Fact]
    public void In_v1_only_a_dynamic_reference_finds_a_dynamic_anchor()
    {
        SchemaSet set = Compile(("a.json", $$"""
            {
              "$schema": "{{One}}", "$defs": { "a": { "$dynamicAnchor": "name" } },
              "properties": { "a": { "$ref": "#name" }, "b": { "$dynamicRef": "nmae" }, "c": { "$dynamicRef": "name" } }
            }
            """));
        Assert.Equal(
            [
                "the reference '#name' leads nowhere: this schema has no '$anchor' that is 'name'",
                "the reference 'nmae' leads nowhere: no schema of the project has a '$dynamicAnchor' that is 'nmae': did you mean 'name'?",
            ],
            set.Problems.Select(problem => problem.Text));
    }

    [Fact]
    public void A_schema_of_one_draft_refers_to_one_of_another()
    {
        SchemaSet set = Compile(
            ("new.json", $$"""
                {
                  "$schema": "{{TwentyTwenty}}",
                  "properties": { "old": { "$ref": "old.json" }, "own": { "prefixItems": [{ "type": "integer" }] } }
                }
                """),
            ("old.json", $$"""
                {
                  "$schema": "{{Seven}}", "items": [{ "type": "string" }], "additionalItems": false, "dependentRequired": { "a": ["b"] },
                  "properties": { "back": { "$ref": "new.json" } }
                }
                """));
        Assert.Equal(["CAT0013"], set.Problems.Select(problem => problem.Rule.Id));
        Assert.True(IsValid(set, "old: [a]\nown: [1, x]"));
        Assert.False(IsValid(set, "old: [a, b]"));
        Assert.False(IsValid(set, "own: [x]"));
        Assert.True(IsValid(set, "old: { a: 1 }"));
        Assert.False(IsValid(set, "old: { back: { own: [x] } }"));
    }

    [Fact]
    public void A_part_may_be_in_another_draft_and_a_part_of_that_in_a_third()
    {
        SchemaSet set = Compile(("a.json", $$"""
            {
              "$defs": {
                "old": {
                  "id": "old", "$schema": "{{Four}}",
                  "minimum": 1, "exclusiveMinimum": true, "items": [{ "type": "string" }], "additionalItems": false,
                  "definitions": {
                    "new": {
                      "$id": "new", "$schema": "{{TwentyNineteen}}", "exclusiveMinimum": 1, "$ref": "#/$defs/any", "$defs": { "any": {} }
                    }
                  }
                }
              },
              "properties": { "a": { "$ref": "old" }, "b": { "$ref": "new" } }
            }
            """));
        Assert.Empty(set.Problems);
        Assert.False(IsValid(set, "a: [x, y]"));
        Assert.False(IsValid(set, "a: 1"));
        Assert.False(IsValid(set, "b: 1"));
        Assert.True(IsValid(set, "a: 2\nb: 2"));
    }

    [Fact]
    public void A_part_is_judged_by_the_metaschema_of_its_own_draft()
    {
        SchemaSet set = Compile(("a.json", $$"""
            { "$defs": { "old": { "id": "old", "$schema": "{{Four}}", "exclusiveMinimum": 1, "minimum": 1 } } }
            """));
        Assert.Equal("'exclusiveMinimum' must be true or false, but is the number 1: write true", Assert.Single(set.Problems).Text);
    }

    [Theory]
    [InlineData(
        """{ "$defs": { "a": { "$id": "a", "$schema": "http://json-schema.org/draft-03/schema" } } }""",
        "CAT0003: 'http://json-schema.org/draft-03/schema' is draft-03, which is not read: *")]
    [InlineData(
        """{ "$defs": { "a": { "$schema": "http://json-schema.org/draft-04/schema" } } }""",
        "CAT0013: '$schema' does nothing here, and this part is read as draft 2020-12: a part can be in another draft only if "
            + "it names that draft and has an address of its own ('$id')")]
    public void A_part_in_no_draft_that_is_read_is_not_read_as_another_in_silence(string schema, string due)
    {
        Problem problem = Assert.Single(Compile(("a.json", schema)).Problems);
        Assert.StartsWith(due.TrimEnd('*'), $"{problem.Rule.Id}: {problem.Text}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_metaschema_of_ones_own_may_have_vocabularies_of_draft_2019_09()
    {
        SchemaSet set = Compile(
            ("thing.json", """{ "$schema": "meta.json", "minimum": 10, "properties": { "a": true }, "unevaluatedProperties": false }"""),
            ("meta.json", $$"""
                {
                  "$schema": "{{TwentyNineteen}}",
                  "$vocabulary": {
                    "https://json-schema.org/draft/2019-09/vocab/core": true,
                    "https://json-schema.org/draft/2019-09/vocab/applicator": true
                  }
                }
                """));
        Assert.Empty(set.Problems);
        Assert.True(IsValid(set, "1"));
        Assert.True(IsValid(set, "a: 1"));
        Assert.False(IsValid(set, "b: 1"));
    }

    private static SchemaSet Compile(params (string Path, string Text)[] files) =>
        SchemaJudge.Compile([.. files.Select(file => SuiteRunner.Source(file.Path, file.Text))], CancellationToken.None);

    private static bool IsValid(SchemaSet set, string entry) =>
        Validator.IsValid(YamlReader.Read(SuiteRunner.Source("entry.yaml", entry), CancellationToken.None).Root!, set.Documents[0].Root);
}
