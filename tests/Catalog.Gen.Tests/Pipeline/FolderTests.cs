using System.Globalization;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>What lies in a catalog's folder beside its entries, and folders without an entry.</summary>
public class FolderTests
{
    private const string Schema = """{ "title": "Fruit", "type": "object", "properties": { "name": { "type": "string" } } }""";

    private static CatalogProject Fruits(params (string File, string Text)[] files)
    {
        CatalogProject project = new CatalogProject().With("fruits/fruit.schema.json", Schema);
        foreach ((string file, string text) in files)
            project.With(file, text);
        return project;
    }

    [Fact]
    public void CAT0025_a_file_that_looks_like_an_entry_is_told() => Assert.Equal(
        [
            "fruits/nofile(1,1): warning CAT0025: 'nofile' lies among the entries of Fruits and is none, since its name has no ending: "
            + "rename it to 'nofile.yaml', or move it out of the folder",
            "fruits/pear.yaml.bak(1,1): warning CAT0025: 'pear.yaml.bak' lies among the entries of Fruits and is none, since its name "
            + "ends in '.yaml.bak': 'pear.yaml' is there too, so delete this one or move it out of the folder",
            "fruits/red/plum.ymal(1,1): warning CAT0025: 'plum.ymal' lies among the entries of Fruits and is none, since its name ends "
            + "in '.ymal': rename it to 'plum.yaml', or move it out of the folder",
        ],
        Fruits(
            ("fruits/nofile", "x"), ("fruits/pear.yaml", "{}\n"), ("fruits/pear.yaml.bak", "x"), ("fruits/red/plum.ymal", "x"),
            ("fruits/README", "x"), ("fruits/notes.txt", "x"), ("elsewhere/nofile", "x"), ("elsewhere.yaml.bak", "x")).Problems());

    [Fact]
    public void Beside_the_project_file_much_lies_that_is_no_entry() => Assert.Empty(
        new CatalogProject()
            .With("fruit.schema.json", Schema).With("pear.yaml", "{}\n").With("nofile", "x").With("x.yaml.bak", "").Problems());

    [Fact]
    public void A_folder_of_data_does_not_bury_all_else()
    {
        CatalogProject project = Fruits(("fruits/pear.yaml", "{}\n"));
        for (int i = 0; i < 100; i++)
            project.With(string.Create(CultureInfo.InvariantCulture, $"fruits/data/scan{i}"), "");
        Assert.Equal(20, project.Problems().Length);
    }

    [Fact]
    public void Endings_may_be_in_capitals() => Assert.Empty(Fruits(
        ("fruits/PEAR.YAML", "name: Pear\n"), ("fruits/plum.Yml", "name: Plum\n"), ("fruits/apple.JSON", "{ \"name\": \"Apple\" }\n"))
        .WithSource("class Reader { object[] All => [Sample.Fruits.PEAR, Sample.Fruits.Plum, Sample.Fruits.Apple]; }").CompileProblems());

    [Fact]
    public void CAT0026_a_catalog_that_the_project_names_has_entries() => Assert.Equal(
        ["fruits/fruit.schema.json(1,1): warning CAT0026: the catalog Fruits has no entry, since no file in 'fruits/' holds one: "
            + "write an entry there in a file that ends in .yaml, .yml or .json, or take the Catalog item out of the project"],
        Fruits().WithProperty("CatalogSchemas", CatalogProject.Root + "fruits/fruit.schema.json").Problems());

    [Fact]
    public void CAT0025_a_list_of_ids_that_belongs_to_no_schema() => Assert.Equal(
        ["fruits/fruits.ids.txt(1,1): warning CAT0025: 'fruits.ids.txt' is read by nobody, since the list of the published ids of Fruits "
            + "is called 'fruit.ids.txt': rename it to 'fruit.ids.txt', or delete it"],
        Fruits(("fruits/fruits.ids.txt", "pear\n"), ("fruits/pear.yaml", "{}\n")).Problems());

    [Fact]
    public void CAT0026_an_empty_list_is_no_entry() => Assert.Equal(
        ["fruits/fruit.schema.json(1,1): warning CAT0026: the catalog Fruits has no entry, since no file in 'fruits/' holds one: "
            + "write entries there in a file that ends in .yaml, .yml or .json, or take the Catalog item out of the project"],
        new CatalogProject()
            .With(
                "fruits/fruit.schema.json",
                """{ "x-catalog": { "class": "Fruits", "key": "id" }, "type": "array", "items": { "properties": { "id": {} } } }""")
            .With("fruits/all.yaml", "[]\n")
            .WithProperty("CatalogSchemas", CatalogProject.Root + "fruits/fruit.schema.json").Problems());

    [Fact]
    public void A_schema_that_another_refers_to_may_have_no_entry() => Assert.Empty(
        Fruits(
            ("old/old.schema.json", """{ "$ref": "../fruits/fruit.schema.json", "title": "Old fruit", "x-catalog": { "class": "Old" } }"""),
            ("old/medlar.yaml", "name: Medlar\n"))
        .WithProperty(
            "CatalogSchemas", $"{CatalogProject.Root}fruits/fruit.schema.json|{CatalogProject.Root}old/old.schema.json").Problems());

    [Fact]
    public void A_catalog_whose_only_entry_is_broken_is_not_empty() => Assert.Equal(
        ["CAT1016"],
        Fruits(("fruits/pear.yaml", "")).WithProperty("CatalogSchemas", CatalogProject.Root + "fruits/fruit.schema.json").Problems()
            .Select(problem => problem.Split("error ")[1][..7]));
}
