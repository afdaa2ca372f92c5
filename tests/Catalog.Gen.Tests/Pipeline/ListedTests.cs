namespace Catalog.Gen.Tests.Pipeline;

/// <summary><c>x-catalog.listed</c>: what it may say, and which entries it lists. What C# sees is in a fixture.</summary>
public class ListedTests
{
    private const string Schema = """
        {
          "title": "Fruit",
          "x-catalog": { "listed": LISTED },
          "properties": {
            "name": { "type": "string" },
            "state": { "enum": ["draft", "out", "archived"] },
            "shown": { "type": "boolean", "default": true },
            "number": { "type": "integer" }
          }
        }
        """;

    [Theory]
    [InlineData("\"show\"", "(3,28): error CAT0007: no entry can be listed, since entries have no property 'show': did you mean 'shown'?")]
    [InlineData(
        "{ \"property\": \"curation\", \"equals\": 1 }",
        "(3,42): error CAT0007: no entry can be listed, since entries have no property 'curation': name one that the schema declares")]
    [InlineData(
        "{ \"property\": \"state\", \"equals\": [\"out\", \"drafts\"] }",
        "(3,69): error CAT0007: 'drafts' makes no entry listed, since 'state' cannot have that value: did you mean 'draft'?")]
    [InlineData("{ \"property\": \"state\" }", "(3,18): error CAT0007: 'equals' is missing")]
    public void CAT0007_a_setting_that_can_list_nothing(string listed, string expected) => Assert.StartsWith(
        "fruits/fruit.schema.json" + expected, Assert.Single(Fruits(listed).Problems()), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"shown\"", "a, c, d")]
    [InlineData("{ \"property\": \"shown\", \"equals\": false }", "b")]
    [InlineData("{ \"property\": \"state\", \"equals\": [\"out\", \"archived\"] }", "b, c")]
    [InlineData("{ \"property\": \"number\", \"equals\": 1 }", "d")]
    [InlineData("{ \"property\": \"name\", \"equals\": \"none\" }", "")]
    public void Entries_are_listed_by_a_value(string listed, string expected)
    {
        CatalogProject project = Fruits(listed);
        Assert.Empty(project.Problems());
        LoadedCatalog catalog = LoadedCatalog.Of(project.Load(), "Sample.Fruits");
        string[] all = [.. catalog.All.Select(LoadedCatalog.IdOf)];
        Assert.Equal(expected, string.Join(", ", all));
        Assert.Equal(((string[])["a", "b", "c", "d"]).Except(all), catalog.Unlisted.Select(LoadedCatalog.IdOf));
        Assert.All((string[])["a", "b", "c", "d"], id => Assert.Equal(id, LoadedCatalog.IdOf(catalog.Get(id))));
    }

    private static CatalogProject Fruits(string listed) => new CatalogProject()
        .With("fruits/fruit.schema.json", Schema.Replace("LISTED", listed, StringComparison.Ordinal))
        .With("fruits/a.yaml", "name: A\nstate: draft\n")
        .With("fruits/b.yaml", "name: B\nstate: out\nshown: false\n")
        .With("fruits/c.yaml", "name: C\nstate: archived\nshown: true\n")
        .With("fruits/d.yaml", "name: D\nnumber: 1.0\n");
}
