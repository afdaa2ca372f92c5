using System.Globalization;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Catalog;

/// <summary>Who sees what is generated: by the schema, by the project's item, and for what catalogs share.</summary>
public class VisibilityTests
{
    private const string Plain = """{ "title": "Thing", "properties": { "part": { "title": "Part", "properties": { "a": {} } } } }""";

    [Theory]
    [InlineData(null, null, "public")]
    [InlineData("public", null, "public")]
    [InlineData("internal", null, "internal")]
    [InlineData(null, "internal", "internal")]
    [InlineData("internal", "public", "public")]
    [InlineData("public", "internal", "internal")]
    public void The_item_comes_before_the_schema(string? schema, string? item, string due)
    {
        string text = schema is null ? Plain : $$"""{ "x-catalog": { "visibility": "{{schema}}" }, {{Plain[1..]}}""";
        CatalogSet catalogs = Run([("things/thing.schema.json", text)], new CatalogItem("things/thing.schema.json", item));
        CatalogDefinition things = Assert.Single(catalogs.Definitions);
        Assert.Empty(catalogs.Problems);
        Assert.Equal(due, things.Settings.Accessibility);
        Assert.Equal(due, things.Types.Accessibility);
        Assert.All(Enumerable.Range(0, things.Types.Types.Count), type => Assert.Equal(due, things.Types.AccessibilityOf(type)));
    }

    [Theory]
    [InlineData("Internal", "'Internal': did you mean 'internal'?")]
    [InlineData("friend", "'friend': write 'public' or 'internal' at the Catalog item")]
    [InlineData("a;b#c|d", "'a;b#c|d': write 'public' or 'internal' at the Catalog item")]
    public void CAT0007_an_item_that_says_something_else(string visibility, string due) => Assert.Equal(
        [$"things/thing.schema.json(1,1): error CAT0007: the project says that the Visibility of things/thing.schema.json is {due}"],
        Run([("things/thing.schema.json", Plain)], new CatalogItem("things/thing.schema.json", visibility)).Problems.Select(Print));

    [Fact]
    public void CAT0007_a_schema_that_says_something_else() => Assert.Equal(
        ["things/thing.schema.json(1,32): error CAT0007: 'Internal' is not a visibility: did you mean 'internal'?"],
        Run([("things/thing.schema.json", """{ "x-catalog": { "visibility": "Internal" }, "title": "Thing" }""")]).Problems.Select(Print));

    [Fact]
    public void A_type_that_a_public_catalog_shares_is_public()
    {
        CatalogSet catalogs = Run(
        [
            ("shared/common.json", """
                { "$defs": {
                  "both": { "title": "Both", "properties": { "a": {} } },
                  "one": { "title": "One", "properties": { "b": {} } } } }
                """),
            ("a/a.schema.json", """
                { "title": "A", "x-catalog": { "class": "As" }, "properties": { "x": { "$ref": "../shared/common.json#/$defs/both" } } }
                """),
            ("b/b.schema.json", """
                { "title": "B", "x-catalog": { "class": "Bs", "visibility": "internal" },
                  "properties": {
                    "x": { "$ref": "../shared/common.json#/$defs/both" },
                    "y": { "$ref": "../shared/common.json#/$defs/one" } } }
                """),
        ]);
        Assert.Empty(catalogs.Problems);
        foreach (CatalogDefinition catalog in catalogs.Definitions)
        {
            string[] types = [.. catalog.Types.Types.Select((type, i) => $"{type.Name} {catalog.Types.AccessibilityOf(i)}")];
            Assert.Contains("Both public", types);
            Assert.Contains("One internal", types);
        }
    }

    [Theory]
    [InlineData("", "internal", "a/a.schema.json(2,66): error CAT0007: 'b' leads to entries of Bs, which is internal, and As is public: "
        + "make both of them public, or both internal, by 'visibility' of x-catalog")]
    [InlineData("internal", "", "a/a.schema.json(2,85): error CAT0007: 'Back' shows entries of As, which is internal, and Bs is public: "
        + "make both of them public, or both internal, by 'visibility' of x-catalog")]
    [InlineData("internal", "internal", null)]
    [InlineData("", "", null)]
    public void CAT0007_what_is_public_shows_nothing_internal(string a, string b, string? due)
    {
        static string Of(string visibility) => visibility.Length == 0 ? "public" : visibility;
        CatalogSet catalogs = Run(
        [
            ("a/a.schema.json", $$"""
                { "title": "A", "x-catalog": { "class": "As", "visibility": "{{Of(a)}}" },
                  "properties": { "b": { "type": "string",              "x-ref": "Bs", "x-inverse": "Back" } } }
                """),
            ("b/b.schema.json", $$"""
                { "title": "B", "x-catalog": { "class": "Bs", "visibility": "{{Of(b)}}" }, "properties": { "n": {} } }
                """),
        ]);
        Assert.Equal(due is null ? [] : [due], catalogs.Problems.Select(Print));
    }

    [Fact]
    public void A_reference_that_stays_a_text_shows_nothing() => Assert.Empty(Run(
    [
        ("a/a.schema.json", """
            { "title": "A", "x-catalog": { "class": "As" }, "properties": { "b": { "type": "string" } },
              "if": { "required": ["b"] }, "then": { "properties": { "b": { "x-ref": "Bs" } } } }
            """),
        ("b/b.schema.json", """{ "title": "B", "x-catalog": { "class": "Bs", "visibility": "internal" }, "properties": { "n": {} } }"""),
    ]).Problems);

    private static CatalogSet Run((string Path, string Text)[] files, params CatalogItem[] items)
    {
        var options = new ProjectOptions("Sample", "", EquatableArray<string>.Empty, Locked: false, TooOld: null) { Items = [.. items] };
        CompiledCatalogs compiled = SchemaStep.Run(
            [.. files.Select(static file => new SourceFile(file.Path, file.Text))], options, CancellationToken.None);
        return CatalogStep.Run(compiled, CatalogSurroundings.None, CancellationToken.None);
    }

    private static string Print(Problem problem) =>
        $"{problem.Place.Path}({Number(problem.Place.Lines.Start.Line)},{Number(problem.Place.Lines.Start.Column)}): "
            + $"error {problem.Rule.Id}: {problem.Message}";

    private static string Number(int zeroBased) => (zeroBased + 1).ToString(CultureInfo.InvariantCulture);
}
