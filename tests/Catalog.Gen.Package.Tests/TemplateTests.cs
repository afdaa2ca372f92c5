using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>What `dotnet new` makes of the templates, with a list of templates of their own: nothing of the user's is touched.</summary>
public sealed class TemplateTests(Feed feed)
{
    [Fact]
    public async Task A_new_catalog_builds_its_test_passes_and_its_first_mistake_is_told()
    {
        Project folder = feed.NewFolder("templates");
        await New(folder, "install", feed.PathOf("Catalog.Gen.Templates"));
        await New(folder, "catalog", "-n", "Books");
        var books = new Project(folder.PathOf("Books"), "Books");

        BuildOutput test = await books.Run("test");
        test.AssertSucceeded();
        Assert.Contains("Passed!  - Failed:     0, Passed:     2", test.Text, StringComparison.Ordinal);
        Assert.Empty(test.Problems);

        // One entry more; and what its template holds is not what the schema asks for.
        var entries = new Project(books.PathOf("src/Books/entries"), "entries");
        await New(entries, "catalog-entry", "-n", "fourth");
        (await books.Build("src/Books")).AssertSucceeded();
        entries.Edit("fourth.yaml", "kind: medium", "kind: Mediun\nauthor: Jane");
        entries.Edit("first.yaml", "related: [second]", "related: [secnd]");
        (await books.Build("src/Books")).AssertProblems(
            "src/Books/entries/first.yaml(5,11): error CAT2003: 'secnd' in 'related' is not an entry of Entries: did you mean 'second'?",
            "src/Books/entries/fourth.yaml(5,7): error CAT1004: 'Mediun' is not a kind: did you mean 'medium'?",
            "src/Books/entries/fourth.yaml(6,1): error CAT1006: unknown property 'author': take it out, "
                + "or write 'year', 'link' or 'related'");

        // Another name, with what no namespace may have, and another framework.
        await New(folder, "catalog", "-n", "my.new-recipes", "--Framework", "net8.0");
        (await folder.Run("build", "my.new-recipes/tests/my.new-recipes.Tests", "-clp:NoSummary")).AssertSucceeded();

        async Task New(Project where, params string[] arguments)
        {
            BuildOutput made = await where.Run(["new", .. arguments, "--debug:custom-hive", folder.PathOf("hive")]);
            made.AssertSucceeded();
        }
    }
}
