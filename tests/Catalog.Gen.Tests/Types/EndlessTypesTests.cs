namespace Catalog.Gen.Tests.Model;

/// <summary>Lists and maps of values of their own kind, for which C# has no type: such a value is a <c>JsonElement</c>.</summary>
public class EndlessTypesTests
{
    [Theory]
    [InlineData("type: array, items: { $ref: '#/$defs/value' }", "[[], [[]]]", "JsonElement>")]
    [InlineData("type: object, additionalProperties: { $ref: '#/$defs/value' }", "{ a: { b: {} } }", "JsonElement>")]
    [InlineData("propertyNames: false, items: { $ref: '#/$defs/value' }", "[[]]", "JsonElement>")]
    [InlineData("patternProperties: { '^a': { $ref: '#/$defs/value' } }, type: object", "{ a: { ab: {} } }", "JsonElement>")]
    [InlineData("type: array, items: { type: object, additionalProperties: { $ref: '#/$defs/value' } }", "[{ a: [] }]", "JsonElement>")]
    [InlineData("type: array, items: { allOf: [{ $ref: '#/$defs/value' }] }", "[[]]", "JsonElement>")]
    [InlineData("type: array, items: { type: array, items: { $ref: '#/$defs/value' } }", "[[[[]]]]", "JsonElement>")]
    [InlineData("type: [array, 'null'], items: { $ref: '#/$defs/value' }", "[null, []]", "JsonElement>")]
    [InlineData("type: [array, string], items: { $ref: '#/$defs/value' }", "[a, [b]]", "Value")]
    [InlineData("type: array, prefixItems: [{ $ref: '#/$defs/value' }]", "[[[]]]", "Value")]
    [InlineData("type: object, properties: { next: { $ref: '#/$defs/value' } }", "{ next: { next: {} } }", "Value")]
    public void A_value_of_its_own_kind_has_a_type_and_is_read(string value, string entry, string type)
    {
        CatalogProject project = new CatalogProject()
            .With(
                "things/thing.schema.yaml",
                $"title: Thing\nproperties:\n  value: {{ $ref: '#/$defs/value' }}\n$defs:\n  value: {{ {value} }}\n")
            .With("things/one.yaml", $"value: {entry}\n");
        Assert.Empty(project.Problems());
        Assert.Empty(project.CompileProblems());
        Assert.Contains(
            project.Driver.GetRunResult().GeneratedTrees.Select(static tree => tree.ToString()),
            text => text.Contains(type, StringComparison.Ordinal) && text.Contains(" Value ", StringComparison.Ordinal));
        object thing = project.Load().GetType("Sample.Things")!.GetProperty("One")!.GetValue(null)!;
        Assert.NotNull(thing.GetType().GetProperty("Value")!.GetValue(thing));
    }
}
