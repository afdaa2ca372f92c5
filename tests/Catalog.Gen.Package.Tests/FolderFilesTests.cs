using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>Which files of a catalog's folder a real build takes for entries, and which it warns of.</summary>
public sealed class FolderFilesTests(Feed feed)
{
    [Fact]
    public async Task Endings_may_be_in_capitals_and_what_looks_like_an_entry_is_told()
    {
        Project project = feed.NewProject(Fruits.ProjectName, items: Fruits.Item, properties: "<OutputType>Exe</OutputType>");
        Fruits.AddTo(project);
        project.Write("fruits/UPPER.YAML", "name: Upper\ncolour: red\nripens: 9\n");
        project.Write("fruits/mixed.Yml", "name: Mixed\ncolour: red\nripens: 9\n");
        project.Write("fruits/json.JSON", "{ \"name\": \"JSON\", \"colour\": \"red\", \"ripens\": 9 }\n");
        project.Write("Program.cs", "System.Console.WriteLine(string.Join(\" \", Orchard.Fruits.All));");
        string[] strays =
        [
            "a.yaml.txt", "b.yaml.bak", "c.yml.orig", "d.yml~", "e.ymal", "f.json.old", "nofile", "sub/deep", "z's $(x).yaml.save",
        ];
        foreach (string file in (string[])[.. strays, "LICENSE", "README", "notes.txt", "old.bak", "picture.png", ".hidden"])
            project.Write("fruits/" + file, "x\n");

        BuildOutput build = await project.Build();

        build.AssertSucceeded();
        build.AssertProblems([.. strays.Select(file => $"fruits/{file}(1,1): warning CAT0025")]);
        Assert.Equal("UPPER apple json mixed pear sour-cherry\n", await project.RunBuilt());

        // They are inputs, so that a file that is gone is seen; and the warning can be turned off.
        BuildOutput again = await project.Build("-v:normal");
        Assert.Contains("Skipping target \"CoreCompile\"", again.Text, StringComparison.Ordinal);
        foreach (string file in strays.Skip(1))
            File.Delete(project.PathOf("fruits/" + file));
        (await project.Build()).AssertProblems("fruits/a.yaml.txt(1,1): warning CAT0025");
        Assert.Empty((await project.Build("-p:NoWarn=CAT0025")).Problems);
    }

    [Fact]
    public async Task A_new_id_is_a_warning_where_warnings_are_errors_and_a_catalog_without_an_entry_is_told()
    {
        Project project = feed.NewProject(
            Fruits.ProjectName,
            items: Fruits.Item + """<Catalog Include="nuts/nut.schema.json" />""",
            properties: "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>CAT0026</WarningsNotAsErrors>");
        Fruits.AddTo(project);
        project.Write("fruits/fruit.ids.txt", "pear\n");
        project.Write("nuts/nut.schema.json", """{ "title": "Nut", "properties": { "name": { "type": "string" } } }""");

        BuildOutput build = await project.Build();

        build.AssertSucceeded();
        build.AssertProblems(
            "fruits/apple.yaml(1,1): warning CAT2007",
            "fruits/fruit.schema.json(8,45): warning CAT2011",
            "nuts/nut.schema.json(1,1): warning CAT0026");
        (await project.Build("-p:CatalogLocked=true")).AssertProblems(
            "fruits/apple.yaml(1,1): error CAT2007",
            "fruits/fruit.schema.json(8,45): error CAT2011",
            "nuts/nut.schema.json(1,1): warning CAT0026");
    }
}
