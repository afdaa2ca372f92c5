using System.Collections;
using System.Reflection;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>YAML in, a loaded assembly out.</summary>
public class EndToEndTests
{
    private const string Schema = """
        {
          "title": "Fruit",
          "x-catalog": { "formerIds": "was", "obsolete": "Successors", "experimental": { "property": "state", "equals": "coming" } },
          "type": "object",
          "required": ["name"],
          "additionalProperties": false,
          "properties": {
            "name": { "type": "string", "x-unique": true },
            "colour": { "enum": ["red", "green"], "x-index": true },
            "season": { "type": "array", "items": { "type": "integer", "minimum": 1, "maximum": 12 }, "x-index": true },
            "sweet": { "type": "boolean", "x-index": true },
            "likes": { "type": "array", "items": { "type": "string", "x-ref": "Fruits", "x-inverse": "LikedBy" } },
            "successorOf": { "type": "string", "x-ref": "Fruits", "x-inverse": "Successors" },
            "state": { "enum": ["here", "coming"] },
            "was": { "type": "array", "items": { "type": "string" } }
          }
        }
        """;

    private static CatalogProject Fruits(string source = "") => new CatalogProject(source)
        .With("fruits/fruit.schema.json", Schema)
        .With("fruits/apple.yaml", "name: Apple\ncolour: green\nseason: [9, 10]\nsweet: true\nlikes: [cherry]\nwas: [malus]\n")
        .With("fruits/cherry.yaml", "name: Cherry\ncolour: red\nseason: [6]\nlikes: [apple, quince]\n")
        .With("fruits/quince.yaml", "name: Quince\ncolour: red\nsuccessorOf: cherry\nsweet: false\n")
        .With("fruits/yuzu.yaml", "name: Yuzu\nstate: coming\n");

    [Fact]
    public void The_generated_code_compiles_without_a_warning()
    {
        CatalogProject project = Fruits();
        Assert.Empty(project.Problems());
        Assert.Empty(project.CompileProblems());
    }

    [Fact]
    public void Entries_are_found_by_id_by_member_and_by_what_they_once_were_called()
    {
        Assembly assembly = Fruits().Load();
        Type fruits = assembly.GetType("Sample.Fruits")!;
        object apple = fruits.GetProperty("Apple")!.GetValue(null)!;
        Assert.Equal("apple", Value(apple, "Id"));
        Assert.Equal("Apple", Value(apple, "Name"));
        Assert.Same(apple, Get(fruits, "apple"));
        Assert.Same(apple, Get(fruits, "malus"));
        Assert.Same(apple, fruits.GetProperty("Malus")!.GetValue(null));
        Assert.Equal("malus", fruits.GetNestedType("Ids")!.GetField("Malus")!.GetRawConstantValue());
        var missing = Assert.Throws<TargetInvocationException>(() => Get(fruits, "pear"));
        Assert.IsType<KeyNotFoundException>(missing.InnerException);
        Assert.Equal(["apple", "cherry", "quince", "yuzu"], Ids(fruits.GetProperty("All")!.GetValue(null)!));
        Assert.Equal(
            """{"name":"Apple","colour":"green","season":[9,10],"sweet":true,"likes":["cherry"],"was":["malus"]}""", Call(apple, "ToJson"));
    }

    [Fact]
    public void Look_ups_give_entries_in_the_order_of_ids_and_the_same_array_again()
    {
        Assembly assembly = Fruits().Load();
        Type fruits = assembly.GetType("Sample.Fruits")!;
        object red = Enum.Parse(assembly.GetType("Sample.Colour")!, "Red");
        Assert.Equal(["cherry", "quince"], Ids(By("ByColour", red)));
        Assert.Equal(["apple"], Ids(By("BySeason", 10)));
        Assert.Empty(Ids(By("BySeason", 1)));
        Assert.Equal(["quince"], Ids(By("BySweet", false)));
        Assert.Equal(By("ByColour", red), By("ByColour", red));

        object By(string method, object value) => fruits.GetMethod(method)!.Invoke(null, [value])!;
    }

    [Fact]
    public void References_lead_both_ways()
    {
        Assembly assembly = Fruits().Load();
        Type fruits = assembly.GetType("Sample.Fruits")!;
        object apple = Get(fruits, "apple"), cherry = Get(fruits, "cherry");
        Assert.Equal(["cherry"], Ids(Value(apple, "Likes")!));
        Assert.Equal(["apple", "quince"], Ids(Value(cherry, "Likes")!));
        Assert.Equal(["cherry"], Ids(Value(apple, "LikedBy")!));
        Assert.Same(cherry, Value(Get(fruits, "quince"), "SuccessorOf"));
    }

    [Theory]
    [InlineData(
        "_ = Sample.Fruits.Cherry;", "CS0618: 'Fruits.Cherry' is obsolete: ''cherry' is superseded by 'quince': use Fruits.Quince'")]
    [InlineData("_ = Sample.Fruits.Malus;", "CS0618: 'Fruits.Malus' is obsolete: ''malus' is now 'apple': use Fruits.Apple'")]
    [InlineData("_ = Sample.Fruits.Yuzu;", "CATX001: 'Sample.Fruits.Yuzu' is for evaluation purposes only")]
    [InlineData("_ = Sample.Fruits.Pear;", "CS0117: 'Fruits' does not contain a definition for 'Pear'")]
    [InlineData("_ = Sample.Fruits.Apple;", null)]
    public void What_becomes_of_an_entry_shows_where_it_is_used(string statement, string? expected)
    {
        string[] problems = Fruits($"class Program {{ static void Main() {{ {statement} }} }}").CompileProblems();
        if (expected is null)
            Assert.Empty(problems);
        else
            Assert.Contains(expected, Assert.Single(problems), StringComparison.Ordinal);
    }

    private static object Get(Type catalog, string id) => catalog.GetMethod("Get", [typeof(string)])!.Invoke(null, [id])!;

    private static object? Value(object entry, string property) => entry.GetType().GetProperty(property)!.GetValue(entry);

    private static object? Call(object entry, string method) => entry.GetType().GetMethod(method, [])!.Invoke(entry, null);

    private static string[] Ids(object entries) => [.. ((IEnumerable)entries).Cast<object>().Select(entry => (string)Value(entry, "Id")!)];
}
