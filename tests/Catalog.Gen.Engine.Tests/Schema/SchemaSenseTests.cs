using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Schema;

/// <summary>Schemas of which nothing is to be said: what looks like a contradiction, and is none, or is meant.</summary>
public sealed class SchemaSenseTests
{
    [Theory]
    [InlineData("false")]
    [InlineData("properties: { a: false }")]
    [InlineData("properties: { a: { not: {} } }")]
    [InlineData("properties: { a: { type: string, not: {} } }")]
    [InlineData("properties: { a: { minimum: 3, maximum: 3 } }")]
    [InlineData("properties: { a: { type: integer, exclusiveMinimum: 1, exclusiveMaximum: 3 } }")]
    [InlineData("properties: { a: { type: integer, multipleOf: 5, minimum: 6, maximum: 10 } }")]
    [InlineData("properties: { a: { type: integer, multipleOf: 5, minimum: -6, maximum: -5 } }")]
    [InlineData("properties: { a: { type: integer, multipleOf: 1.5, minimum: 1, maximum: 3 } }")]
    [InlineData("properties: { a: { type: number, multipleOf: 1e-300, minimum: 1e300, maximum: 2e300 } }")]
    [InlineData("properties: { a: { type: integer, minimum: 5 } }")]
    [InlineData("properties: { a: { type: array, prefixItems: [{}, {}], items: false, minItems: 2 } }")]
    [InlineData("properties: { a: { type: array, items: { enum: [a, b] }, uniqueItems: true, minItems: 2 } }")]
    [InlineData("properties: { a: { type: array, contains: { const: a }, minContains: 0, maxItems: 0 } }")]
    [InlineData("type: object\nrequired: [a]\npatternProperties: { '^a': {} }\nadditionalProperties: false")]
    [InlineData("type: object\nrequired: [a]\nadditionalProperties: { type: string }")]
    [InlineData("type: object\nallOf: [{ required: [a], properties: { a: {} } }]\nunevaluatedProperties: false")]
    [InlineData("allOf: [{ properties: { a: { type: string } } }]\nproperties: { a: true }\nadditionalProperties: false")]
    [InlineData("properties: { a: { type: [string, 'null'], enum: [a, null] } }")]
    [InlineData("properties: { a: { type: number, enum: [1, 1.0, 2.5] } }")]
    [InlineData("properties: { a: { type: integer, enum: [1, 2.0] } }")]
    [InlineData("properties: { a: { enum: [a, b], const: b } }")]
    [InlineData("properties: { a: { allOf: [{ type: number }, { type: integer }] } }")]
    [InlineData("properties: { a: { type: [string, integer], minLength: 1, minimum: 1, format: date } }")]
    [InlineData("properties: { a: { type: number, format: decimal }, b: { type: integer, format: int32 } }")]
    [InlineData("properties: { a: { type: number, format: float }, b: { type: integer, format: int64 } }")]
    [InlineData("properties: { a: { type: string, properties: {}, required: [], uniqueItems: false, minItems: 0 } }")]
    [InlineData("properties: { a: { type: string, default: x, examples: [x, y] } }")]
    [InlineData("properties: { a: { anyOf: [{ type: string }, { type: 'null' }], default: null } }")]
    [InlineData("properties: { a: { type: string, nullable: false }, b: { type: [string, 'null'], nullable: true } }")]
    [InlineData("properties: { c: { nullable: true } }")]
    [InlineData("properties: { nullable: { type: boolean }, discriminator: { type: object }, id: { type: string } }")]
    [InlineData("id: thing\nproperties: { a: {} }")]
    [InlineData("if: { required: [a] }\nthen: { properties: { b: false }, required: [b] }\nelse: false")]
    [InlineData("not: { type: string, enum: [1] }")]
    [InlineData("if: { type: string, enum: [1] }\nthen: { minLength: 3 }")]
    [InlineData("dependentSchemas: { a: { required: [b], properties: { b: false } } }")]
    [InlineData("if: { properties: { a: {} } }\nunevaluatedProperties: false")]
    [InlineData("oneOf: [false, { type: object }]")]
    [InlineData("properties: { next: { $ref: '#' } }\nrequired: [next]")]
    [InlineData("$defs: { node: { $dynamicAnchor: node, type: object } }\nproperties: { a: { $dynamicRef: '#node', default: 1 } }")]
    [InlineData("properties: { a: { type: array, items: { type: string }, x-ref: Things } }")]
    [InlineData("properties: { a: { type: array, x-ref: Things }, b: { x-ref: Things }, c: { type: [string, 'null'], x-ref: Things } }")]
    [InlineData("properties: { a: { type: string, x-synonyms: [alpha, first] } }")]
    [InlineData("properties: { a: { oneOf: [{ const: a }, { const: b }], x-synonyms: { c: a } } }")]
    [InlineData("$defs: { a: { enum: [a] } }\nproperties: { a: { $ref: '#/$defs/a', x-synonyms: { c: a } } }")]
    [InlineData("properties: { a: { pattern: x, x-message: { pattern: no } } }")]
    [InlineData("$schema: http://json-schema.org/draft-07/schema#\ndependencies: { a: [b] }\nx-message: { dependentRequired: no }")]
    [InlineData("$schema: http://json-schema.org/draft-04/schema#\nid: https://example.org/a\nminimum: 3\nexclusiveMinimum: true")]
    [InlineData("$schema: http://json-schema.org/draft-07/schema#\nproperties: { a: { items: [{}], additionalItems: false } }")]
    public void Nothing_is_said_of(string schema)
    {
        SchemaSet set = SchemaJudge.Compile([new SourceFile("thing.schema.yaml", schema)], CancellationToken.None);
        Assert.Equal("", string.Join('\n', set.Problems));
        Assert.NotNull(set.Documents[0].Root);
    }

    [Fact]
    public void A_schema_that_many_documents_use_is_judged_in_its_own()
    {
        SchemaSet set = SchemaJudge.Compile(
            [
                new SourceFile("a.schema.yaml", "properties: { a: { $ref: 'common.schema.yaml#/$defs/size' } }"),
                new SourceFile("b.schema.yaml", "properties: { b: { $ref: 'common.schema.yaml#/$defs/size', maximum: 5 } }"),
                new SourceFile("common.schema.yaml", "$defs: { size: { type: integer, minimum: 9, default: 3 } }"),
            ],
            CancellationToken.None);
        Assert.Equal(
            """
            b.schema.yaml(1,69): error CAT0015: no number is at least 9 and at most 5: correct 'minimum' or 'maximum'
            common.schema.yaml(1,54): warning CAT0016: the schema itself refuses this default, since 'value' must be at least 9, but is 3
            """,
            string.Join('\n', set.Problems));
    }

    /// <summary>Choices within choices multiply, and chains of references are long: neither may take the build's time or memory.</summary>
    [Fact]
    public void Schemas_that_lead_far_are_left_alone()
    {
        IEnumerable<string> wide = Enumerable.Range(0, 40).Select(i =>
            $"  w{i}: {{ anyOf: [{string.Join(", ", Enumerable.Range(i + 1, 20).Select(Wide))}] }}\n");
        IEnumerable<string> chain = Enumerable.Range(0, 3000).Select(i =>
            $"  c{i}: {{ type: object, required: [a], properties: {{ a: {{ $ref: '#/$defs/c{i + 1}' }} }} }}\n");
        IEnumerable<string> references = Enumerable.Range(0, 99).Select(i => $"  r{i}: {{ $ref: '#/$defs/r{i + 1}' }}\n");
        string schema = "$defs:\n" + string.Concat(wide) + "  w40: { type: string }\n" + string.Concat(chain.Concat(references))
            + "  c3000: { type: string }\n  r99: { type: string }\n"
            + "properties: { a: { $ref: '#/$defs/w0' }, b: { $ref: '#/$defs/c0' }, c: { $ref: '#/$defs/r0' } }\n";
        long before = GC.GetAllocatedBytesForCurrentThread();
        SchemaSet set = SchemaJudge.Compile([new SourceFile("thing.schema.yaml", schema)], CancellationToken.None);
        Assert.Empty(set.Problems);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000_000);

        static string Wide(int number) => $"{{ $ref: '#/$defs/w{Math.Min(number, 40)}' }}";
    }
}
