using System.Reflection;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>Defaults: what they refer to, whether they fit, and that no member throws because of one.</summary>
public class DefaultsTests
{
    [Theory]
    [InlineData("""{ "properties": { "like": { "type": "string", "x-ref": "Fruits", "default": "malus" } } }""")]
    [InlineData("""
        { "properties": { "likes": { "type": "array", "items": { "type": "string", "x-ref": "Fruits" },
        "default": ["apple", "malus"] } } }
        """)]
    [InlineData("""
        { "properties": { "likes": { "type": "array", "x-ref": "Fruits", "items": { "type": "string" },
        "default": ["malus"] } } }
        """)]
    [InlineData("""
        { "properties": { "part": { "properties": { "like": { "type": "string", "x-ref": "Fruits" } },
        "default": { "like": "malus" } } } }
        """)]
    [InlineData("""
        { "properties": { "part": { "properties": { "like": { "type": "string", "x-ref": "Fruits",
        "default": "malus" } } } } }
        """)]
    [InlineData("""
        { "properties": { "map": { "type": "object", "additionalProperties": { "type": "string", "x-ref": "Fruits" },
        "default": { "a": "malus" } } } }
        """)]
    [InlineData("""
        { "properties": { "map": { "type": "object", "patternProperties": { "^a": { "type": "string",
        "x-ref": "Fruits" } }, "default": { "a": "malus" } } } }
        """)]
    [InlineData("""
        { "properties": { "pair": { "type": "array", "prefixItems": [{ "type": "string", "x-ref": "Fruits" }],
        "items": false, "default": ["malus"] } } }
        """)]
    [InlineData("""
        { "properties": { "like": { "$ref": "#/$defs/like" } }, "$defs": { "like": { "type": "string",
        "x-ref": "Fruits", "default": "malus" } } }
        """)]
    [InlineData("""
        { "properties": { "like": { "$ref": "#/$defs/like", "default": "malus" } },
        "$defs": { "like": { "type": "string", "x-ref": "Fruits" } } }
        """)]
    [InlineData("""{ "properties": { "like": { "allOf": [{ "type": "string", "x-ref": "Fruits" }, { "default": "malus" }] } } }""")]
    [InlineData("""
        { "allOf": [{ "properties": { "like": { "type": "string", "default": "malus" } } },
        { "properties": { "like": { "x-ref": "Fruits" } } }] }
        """)]
    [InlineData("""
        { "properties": { "a": { "default": { "kind": "a", "like": "malus" },
        "oneOf": [{ "properties": { "kind": { "const": "a" }, "like": { "type": "string", "x-ref": "Fruits" } },
        "required": ["kind"] }, { "properties": { "kind": { "const": "b" } }, "required": ["kind"] }] } } }
        """)]
    [InlineData("""
        { "properties": { "list": { "type": "array", "items": { "properties": { "like": { "type": "string",
        "x-ref": "Fruits" } } }, "default": [{}, { "like": "malus" }] } } }
        """)]
    public void CAT2003_stands_at_the_default_in_the_schema(string schema)
    {
        CatalogProject project = new CatalogProject()
            .With("fruits/fruit.schema.json", "{ \"title\": \"Fruit\", " + schema[2..])
            .With("fruits/apple.yaml", "{}");
        string text = project.TextOf("fruits/fruit.schema.json");
        int at = text.IndexOf("\"malus\"", StringComparison.Ordinal);
        int line = text[..at].Count(static c => c == '\n') + 1, column = at - text.LastIndexOf('\n', at);
        Assert.Equal(
            [
                $"fruits/fruit.schema.json({line},{column}): error CAT2003: "
                    + "'malus' as a default is not an entry of Fruits: write the id of an entry",
            ],
            project.Problems().Where(static problem => problem.Contains("CAT2", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""
        { "type": "object", "patternProperties": { "^a": { "type": "string", "x-ref": "Fruits" } },
        "default": { "b": "malus" } }
        """)]
    [InlineData("""
        { "properties": { "name": { "type": "string" } }, "patternProperties": { "^a": { "type": "string", "x-ref": "Fruits" } },
        "default": { "b": "malus" } }
        """)]
    public void A_key_that_is_no_reference_is_none_in_a_default_either(string part) => Assert.Empty(new CatalogProject()
        .With("fruits/fruit.schema.json", $$"""{ "title": "Fruit", "properties": { "part": {{part}} } }""")
        .With("fruits/apple.yaml", "{}")
        .Problems());

    [Fact]
    public void A_default_in_a_shared_schema_is_checked_there() => Assert.Equal(
        ["shared/common.json(1,51): error CAT2003: 'malus' as a default is not an entry of Fruits: write the id of an entry"],
        new CatalogProject()
            .With("shared/common.json", """{ "type": "string", "x-ref": "Fruits", "default": "malus" }""")
            .With("fruits/fruit.schema.json", """{ "title": "Fruit", "properties": { "like": { "$ref": "../shared/common.json" } } }""")
            .With("fruits/apple.yaml", "{}")
            .Problems());

    [Fact]
    public void A_default_may_refer_to_an_entry_of_another_assembly_and_to_none_that_is_not_there()
    {
        CatalogProject Soils(string id) => new CatalogProject()
            .WithReference(new CatalogProject().Named("Soils")
                .With("soils/soil.schema.json", """{ "title": "Soil", "properties": { "name": { "type": "string" } } }""")
                .With("soils/clay.yaml", "name: Clay")
                .ToReference())
            .With("fruits/fruit.schema.json", $$"""
                { "title": "Fruit", "properties": { "soil": { "type": "string", "x-ref": "Soils", "default": "{{id}}" } } }
                """)
            .With("fruits/apple.yaml", "{}");

        Assert.Empty(Soils("clay").Problems());
        Assert.Equal(
            ["fruits/fruit.schema.json(1,94): error CAT2003: 'sand' as a default is not an entry of Soils: write the id of an entry"],
            Soils("sand").Problems());
    }

    [Fact]
    public void CAT1019_a_default_that_the_schema_admits_and_its_type_cannot_hold() => Assert.Equal(
        [
            "fruits/fruit.schema.json(3,63): error CAT1019: '2016-12-31T23:59:60Z' is valid by the schema, but in C# it must be "
                + "a time without a leap second, at most 14 hours from UTC (DateTimeOffset)",
            "fruits/fruit.schema.json(4,83): error CAT1019: 9223372036854775808 is valid by the schema, but in C# it must be "
                + "a whole number from -9223372036854775808 to 9223372036854775807 (long); \"maximum\" or \"minimum\" in the schema "
                + "makes the C# type larger",
        ],
        new CatalogProject()
            .With("fruits/fruit.schema.json", """
                { "title": "Fruit", "properties": {
                  "fits": { "type": "integer", "default": 1 },
                  "at": { "type": "string", "format": "date-time", "default": "2016-12-31T23:59:60Z" },
                  "part": { "properties": { "size": { "type": "integer" } }, "default": { "size": 9223372036854775808 } }
                } }
                """)
            .With("fruits/apple.yaml", "{}")
            .Problems());

    [Fact]
    public void CAT1019_stands_once_at_a_default_that_several_catalogs_share()
    {
        static string Schema(string title) =>
            $$"""{ "title": "{{title}}", "type": "object", "properties": { "shop": { "$ref": "../common.json#/$defs/shop" } } }""";
        Assert.Equal(
            [
                "common.json(2,61): error CAT1019: '23:59:60Z' is valid by the schema, but in C# it must be "
                    + "a time of day in UTC, without a leap second (TimeOnly): 09:30:00Z",
                "common.json(3,48): error CAT1019: the default of 'next' is an object that has 'next' in turn, "
                    + "with the same default, so that it would never end: take it out",
                "common.json(4,78): error CAT2003: 'malus' as a default is not an entry of Fruits: write the id of an entry",
            ],
            new CatalogProject()
                .With("common.json", """
                    { "$defs": { "shop": { "title": "Shop", "type": "object", "properties": {
                      "opens": { "type": "string", "format": "time", "default": "23:59:60Z" },
                      "next": { "$ref": "#/$defs/shop", "default": {} },
                      "sells": { "allOf": [{ "type": "string", "x-ref": "Fruits" }, { "default": "malus" }] } } } } }
                    """)
                .With("fruits/fruit.schema.json", Schema("Fruit"))
                .With("fruits/apple.yaml", "{}")
                .With("nuts/nut.schema.json", Schema("Nut"))
                .With("nuts/hazel.yaml", "{}")
                .Problems());
    }

    [Fact]
    public void CAT1019_a_default_that_leads_back_to_itself()
    {
        CatalogProject project = new CatalogProject()
            .With("fruits/fruit.schema.json", """
                { "title": "Fruit", "properties": { "tree": { "$ref": "#/$defs/node" } }, "$defs": {
                  "node": { "title": "Node", "type": "object", "properties": {
                    "left": { "$ref": "#/$defs/node", "default": { "right": {} } },
                    "right": { "$ref": "#/$defs/node", "default": {} },
                    "leaf": { "type": "string", "default": "green" } } } } }
                """)
            .With("fruits/apple.yaml", "tree: {}");
        Assert.Equal(
            [
                "fruits/fruit.schema.json(3,50): error CAT1019: the default of 'left' is an object that has 'left' in turn, "
                    + "with the same default, so that it would never end: take it out",
                "fruits/fruit.schema.json(4,51): error CAT1019: the default of 'right' is an object that has 'right' in turn, "
                    + "with the same default, so that it would never end: take it out",
            ],
            project.Problems());
        Assert.Empty(project.CompileProblems());
    }

    [Fact]
    public void A_default_brings_those_of_its_own_properties()
    {
        Assembly assembly = new CatalogProject()
            .With("fruits/fruit.schema.json", """
                { "title": "Fruit", "type": "object", "properties": {
                  "tree": { "title": "Tree", "type": "object", "default": {}, "properties": {
                    "leaves": { "type": "array", "default": [{}, { "colour": "red" }], "items": {
                      "title": "Leaf", "type": "object", "properties": {
                        "colour": { "title": "Colour", "enum": ["green", "red", "blue"], "default": "green", "x-index": true } } } } } } } }
                """)
            .With("fruits/apple.yaml", "tree: { leaves: [{ colour: blue }] }")
            .With("fruits/pear.yaml", "{}")
            .With("fruits/quince.yaml", "tree: {}")
            .Load();
        LoadedCatalog fruits = LoadedCatalog.Of(assembly, "Sample.Fruits");
        Assert.Equal(
            ["ByColour(Blue): apple", "ByColour(Green): pear, quince", "ByColour(Red): pear, quince"],
            fruits.LookUps.Lines());
    }

    [Fact]
    public void A_default_makes_no_value_twice() => Assert.Empty(new CatalogProject()
        .With("fruits/fruit.schema.json", """
            { "title": "Fruit", "properties": { "code": { "type": "string", "x-unique": true, "default": "none" } } }
            """)
        .With("fruits/apple.yaml", "{}")
        .With("fruits/pear.yaml", "code: none")
        .With("fruits/quince.yaml", "{}")
        .Problems());
}
