using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Catalog;

/// <summary>What schemas say of an entry's values comes from the evaluation, at the property that uses them.</summary>
public class EntryAnnotationsTests
{
    [Fact]
    public void Values_are_found_in_lists_maps_choices_and_recursive_parts() => Assert.Equal(
        ["id=x", "parents=p1", "parents=p2", "size=1.5", "owner=o1", "owner=o2", "map=m", "of=c"],
        Found(
            """
            {
              "type": "object",
              "properties": {
                "id": { "type": "string", "x-unique": true },
                "parents": { "type": "array", "items": { "type": "string", "x-ref": "Entries" } },
                "size": { "type": "number", "x-unique": true },
                "deep": { "type": "array", "items": { "$ref": "#/$defs/part" } },
                "map": { "type": "object", "additionalProperties": { "type": "string", "x-ref": "Others" } },
                "choice": {
                  "oneOf": [
                    { "type": "integer" },
                    { "type": "object", "properties": { "of": { "type": "string", "x-ref": "Entries" } }, "required": ["of"] }
                  ]
                }
              },
              "$defs": {
                "part": {
                  "type": "object",
                  "properties": {
                    "owner": { "type": "string", "x-ref": "Entries" },
                    "parts": { "type": "array", "items": { "$ref": "#/$defs/part" } }
                  }
                }
              }
            }
            """,
            "{id: x, parents: [p1, 7, p2], size: 1.50, deep: [{owner: o1, parts: [{owner: o2}]}], map: {k: m}, choice: {of: c}}"));

    [Fact]
    public void One_definition_that_two_properties_share_is_used_at_two_sites() => Assert.Equal(
        ["first=a", "second=b"],
        Found(
            """
            {
              "properties": { "first": { "$ref": "#/$defs/status" }, "second": { "$ref": "#/$defs/status" } },
              "$defs": { "status": { "enum": ["a", "b"], "x-index": true } }
            }
            """,
            "{first: a, second: b}"));

    [Theory]
    [InlineData("{kind: a, of: x}", "of=x")]
    [InlineData("{kind: b, of: x}", "")]
    public void A_branch_that_does_not_apply_says_nothing(string entry, string due) => Assert.Equal(
        due,
        string.Join(", ", Found(
            """
            {
              "properties": { "kind": {}, "of": { "type": "string" } },
              "if": { "properties": { "kind": { "const": "a" } } },
              "then": { "properties": { "of": { "x-ref": "Others" } } }
            }
            """,
            entry)));

    [Theory]
    [InlineData("""{ "properties": { "a": { "contains": { "pattern": "^x", "x-ref": "Others" } } } }""", "{a: [y, x1, x2]}", "a=x1, a=x2")]
    [InlineData("""{ "dependentSchemas": { "b": { "properties": { "a": { "x-ref": "Others" } } } } }""", "{a: x, b: 1}", "a=x")]
    [InlineData("""{ "dependentSchemas": { "b": { "properties": { "a": { "x-ref": "Others" } } } } }""", "{a: x}", "")]
    [InlineData("""{ "properties": { "a": {} }, "unevaluatedProperties": { "x-ref": "Others" } }""", "{a: x, b: y}", "=y")]
    [InlineData("""{ "properties": { "m": { "patternProperties": { "^a": { "x-ref": "Others" } } } } }""", "{m: {a1: x, b: y}}", "m=x")]
    [InlineData("""{ "if": { "required": ["b"] }, "else": { "properties": { "a": { "x-ref": "Others" } } } }""", "{a: x}", "a=x")]
    [InlineData("""{ "allOf": [{ "properties": { "a": { "x-ref": "Others" } } }], "required": ["b"] }""", "{a: x}", "a=x")]
    [InlineData("""{ "properties": { "a": { "type": "integer", "x-ref": "Others" } } }""", "{a: x}", "a=x")]
    [InlineData("""{ "anyOf": [{ "required": ["b"], "properties": { "a": { "x-ref": "Others" } } }, {}] }""", "{a: x}", "")]
    [InlineData("""{ "not": { "required": ["b"], "properties": { "a": { "x-ref": "Others" } } } }""", "{a: x}", "")]
    public void Every_applicator_passes_on_what_its_schemas_say(string schema, string entry, string due) =>
        Assert.Equal(due, string.Join(", ", Found(schema, entry)));

    private static IEnumerable<string> Found(string schema, string entry)
    {
        SchemaNode root = SchemaJudge.Compile([new SourceFile("s.schema.json", schema)], CancellationToken.None).Documents[0].Root;
        var annotations = new CatalogAnnotations(root, CatalogLayout.File);
        var file = new SourceFile("e.yaml", entry);
        var collector = new EntryAnnotations(annotations, CatalogLayout.File);
        Validator.Validate(file, YamlReader.Read(file, CancellationToken.None).Root!, root, CancellationToken.None, collector);
        return collector.Of(0).Select(found => $"{found.Annotation.Property}={CanonicalText.Of(found.Value)}");
    }
}
