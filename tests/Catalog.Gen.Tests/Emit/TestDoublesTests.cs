using System.Reflection;
using System.Text.Json;

namespace Catalog.Gen.Tests.Emit;

/// <summary>Entries that are in no catalog, which a project asks for by <c>CatalogTestDoubles</c>.</summary>
public sealed class TestDoublesTests
{
    private const string Schema =
        """
        {
          "title": "Fruit",
          "type": "object",
          "required": ["name"],
          "additionalProperties": false,
          "properties": {
            "name": { "type": "string", "minLength": 3 },
            "colour": { "enum": ["red", "green"], "default": "red", "x-index": true },
            "base": { "type": "string", "x-ref": "Fruits", "x-inverse": "Made" },
            "size": { "type": "object", "required": ["low"], "properties": { "low": { "type": "integer", "format": "int32" } } }
          }
        }
        """;

    private static readonly Lazy<Assembly> Assembled = new(() => Project("true").Load());

    private static Type Testing => Assembled.Value.GetType("Sample.Fruits+Testing", throwOnError: true)!;

    [Fact]
    public void A_double_reads_as_an_entry_does_and_is_in_no_catalog()
    {
        // Shorter than the schema allows: only types are checked.
        object made = Create("mock", """{ "name": "M", "base": "apple", "size": { "low": 3 } }""");
        Assert.Equal("mock", Get(made, "Id"));
        Assert.Equal("mock", made.ToString());
        Assert.Equal("M", Get(made, "Name"));
        Assert.Equal("Red", Get(made, "Colour")!.ToString());
        Assert.Equal("Size { Low = 3 }", Get(made, "Size")!.ToString());
        Assert.Equal("apple", Get(made, "Base")!.ToString());
        Assert.Equal("""{"name":"M","base":"apple","size":{"low":3}}""", made.GetType().GetMethod("ToJson")!.Invoke(made, null));
        Assert.Equal(
            """{"id":"mock","name":"M","base":"apple","size":{"low":3}}""", JsonSerializer.Serialize(made, made.GetType()));
        Assert.Equal(true, Testing.GetMethod("IsDouble")!.Invoke(null, [made]));

        Type catalog = Assembled.Value.GetType("Sample.Fruits")!;
        object apple = catalog.GetProperty("Apple")!.GetValue(null)!;
        Assert.Equal(false, Testing.GetMethod("IsDouble")!.Invoke(null, [apple]));
        Assert.Equal(false, catalog.GetMethod("Contains", [typeof(string)])!.Invoke(null, ["mock"]));
        Assert.Equal(1, catalog.GetProperty("Count")!.GetValue(null));
        Assert.NotEqual(made, Create("mock", """{ "name": "M" }"""));
    }

    [Theory]
    [InlineData("mock", """{ "name": 3 }""", "'name' must be a text, and is '3'")]
    [InlineData("mock", "{}", "the value must be an object with 'name', which Fruit needs, and is '{}'")]
    [InlineData("mock", """{ "name": "M", "colour": "blue" }""", "'colour' must be a value of Colour, and is the text 'blue'")]
    [InlineData("mock", """{ "name": "M", "size": { "low": 1.5 } }""", "'size.low' must be a whole number of 32 bits, and is '1.5'")]
    [InlineData("mock", "[]", "the value must be an object, which Fruit is, and is '[]'")]
    public void What_is_of_another_type_is_refused(string id, string json, string message) =>
        Assert.Equal(message, Assert.Throws<TargetInvocationException>(() => Create(id, json)).InnerException!.Message);

    [Fact]
    public void An_id_is_not_empty() =>
        Assert.IsType<ArgumentException>(Assert.Throws<TargetInvocationException>(() => Create("", "{}")).InnerException);

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public void They_are_there_only_where_asked_for(string property)
    {
        Assembly assembly = Project(property).Load();
        Assert.Null(assembly.GetType("Sample.Fruits+Testing"));
        Assert.Null(assembly.GetType("Sample.Fruit")!.GetMethod("_Double", BindingFlags.Static | BindingFlags.NonPublic));
    }

    /// <summary>Every shape of entry can have doubles.</summary>
    [Theory]
    [InlineData("""{ "title": "Fruit", "type": "string" }""", "\"x\"")]
    [InlineData("""{ "title": "Fruit", "type": ["object", "null"], "properties": { "a": {} } }""", "null")]
    [InlineData("""{ "title": "Fruit", "type": "array", "items": { "type": "integer" }, "x-catalog": { "layout": "file" } }""", "[1,2]")]
    [InlineData(
        """{ "title": "Fruit", "additionalProperties": { "type": "number" } , "x-catalog": { "layout": "file" } }""", "{\"a\":1.5}")]
    [InlineData("""{ "title": "Fruit" }""", "{\"a\":[1,null]}")]
    public void An_entry_may_be_anything(string schema, string json)
    {
        CatalogProject project = new CatalogProject()
            .WithProperty("CatalogTestDoubles", "true")
            .With("fruits/fruit.schema.json", schema);
        Assert.Empty(project.CompileProblems());
        object made = project.Load().GetType("Sample.Fruits+Testing")!.GetMethod("Create")!.Invoke(null, ["mock", json])!;
        Assert.Equal(json, made.GetType().GetMethod("ToJson")!.Invoke(made, null));
        Members.Touch(made);
    }

    private static object Create(string id, string json) => Testing.GetMethod("Create")!.Invoke(null, [id, json])!;

    private static object? Get(object entry, string property) => entry.GetType().GetProperty(property)!.GetValue(entry);

    private static CatalogProject Project(string doubles)
    {
        CatalogProject project = new CatalogProject()
            .WithProperty("CatalogTestDoubles", doubles)
            .With("fruits/fruit.schema.json", Schema)
            .With("fruits/apple.yaml", "name: Apple\n");
        Assert.Empty(project.Problems());
        Assert.Empty(project.CompileProblems());
        return project;
    }
}
