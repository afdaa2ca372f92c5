using Catalog.Gen.Model.Catalog;
using Catalog.Gen.Schema;
using Catalog.Gen.Validation;
using Catalog.Gen.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>The values of annotated properties are found wherever a schema can lead.</summary>
public class FactReaderTests
{
    [Fact]
    public void Values_are_found_in_lists_maps_choices_and_recursive_parts()
    {
        SchemaNode schema = SchemaCompiler.Compile(
            [
                new SourceFile("s.schema.json", SourceText.From("""
                    {
                      "type": "object",
                      "properties": {
                        "id": { "type": "string", "x-unique": true },
                        "parents": { "type": "array", "items": { "type": "string", "x-ref": "Entries" } },
                        "size": { "type": "number", "x-unique": true },
                        "deep": { "type": "array", "items": { "$ref": "#/$defs/part" } },
                        "map": { "type": "object", "additionalProperties": { "type": "string", "x-ref": "Others" } },
                        "choice": { "oneOf": [{ "type": "integer" }, { "type": "object", "properties": { "of": { "type": "string", "x-ref": "Entries" } }, "required": ["of"] }] }
                      },
                      "$defs": { "part": { "type": "object", "properties": { "owner": { "type": "string", "x-ref": "Entries" }, "parts": { "type": "array", "items": { "$ref": "#/$defs/part" } } } } }
                    }
                    """)),
            ],
            CancellationToken.None).Documents[0].Root;
        var file = new SourceFile("e.yaml", SourceText.From("{id: x, parents: [p1, 7, p2], size: 1.50, deep: [{owner: o1, parts: [{owner: o2}]}], map: {k: m}, choice: {of: c}}"));
        var annotations = new AnnotationMap(schema);

        Assert.Equal(
            ["id=x at x", "parents=p1 at p1", "parents=p2 at p2", "size=1.5 at 1.50", "owner=o1 at o1", "owner=o2 at o2", "map=m at m", "of=c at c"],
            new FactReader(annotations, file).Read(YamlReader.Read(file, CancellationToken.None).Root!, schema)
                .Select(fact => $"{annotations.Annotations[fact.Fact.Annotation].Property}={fact.Fact.Value} at {file.Text.ToString(fact.Place.Span)}"));
    }
}
