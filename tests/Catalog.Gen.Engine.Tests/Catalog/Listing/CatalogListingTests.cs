using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Listing;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Catalog.Listing;

/// <summary>Which files belong to a project's catalogs, and what is refused before anything is handed on.</summary>
public sealed class CatalogListingTests
{
    private const string Schema = "/repo/app/things/thing.schema.json";

    [Fact]
    public void All_that_looks_like_an_entry_belongs_to_a_catalog_and_nothing_that_was_built_or_hidden()
    {
        MemoryTree tree = Repository()
            .With("/repo/app/things/a.yaml").With("/repo/app/things/deep/er/B.YML").With("/repo/app/things/c.json")
            .With("/repo/app/things/catalog.baseline.json")
            .With("/repo/app/things/thing.ids.txt").With("/repo/app/things/thing.numbers.txt").With("/repo/app/things/other.schema.yaml")
            .With("/repo/app/things/stray").With("/repo/app/things/stray.yaml.bak").With("/repo/app/things/.hidden.yaml")
            .With("/repo/app/things/LICENSE").With("/repo/app/things/notes.md").With("/repo/app/things/.git/x.yaml")
            .With("/repo/app/things/node_modules/x/y.json").With("/repo/app/things/out/x.yaml").With("/repo/app/things/bin/x.yaml")
            .With("/repo/app/things/tool/Tool.csproj").With("/repo/app/things/tool/bin/x.yaml").With("/repo/app/things/tool/obj/x.json");
        Assert.Equal(
            [
                ".hidden.yaml", "a.yaml", "bin/x.yaml", "c.json", "catalog.baseline.json", "deep/er/B.YML", "other.schema.yaml", "stray",
                "stray.yaml.bak", "thing.ids.txt", "thing.numbers.txt", "thing.schema.json",
            ],
            Files(tree, outputs: "/repo/app/things/out/"));
    }

    [Fact]
    public void Beside_the_project_file_lies_much_that_is_no_entry()
    {
        MemoryTree tree = new MemoryTree()
            .With("/repo/app/thing.schema.json").With("/repo/app/App.csproj").With("/repo/app/a.yaml").With("/repo/app/sub/b.yml")
            .With("/repo/app/appsettings.json").With("/repo/app/catalog.baseline.json")
            .With("/repo/app/Makefile2").With("/repo/app/.github/workflows/ci.yml")
            .With("/repo/app/bin/Debug/c.yaml").With("/repo/app/obj/d.yaml").With("/repo/app/publish/e.yaml")
            .With("/repo/app/artifacts/f.yaml").With("/repo/app/Node_Modules/g.yaml").With("/repo/app/sub/bin/h.yaml")
            .With("/repo/app/fruits/fruit.schema.json").With("/repo/app/fruits/i.json");
        ListingResult both = List(tree, "/repo/app/thing.schema.json", "/repo/app/fruits/fruit.schema.json");
        Assert.Equal(
            [
                "a.yaml", "catalog.baseline.json", "fruits/fruit.schema.json", "fruits/i.json", "sub/b.yml", "sub/bin/h.yaml",
                "thing.schema.json",
            ],
            both.Files.Select(static path => path["/repo/app/".Length..]));
    }

    [Theory]
    [InlineData("x\n/analyzer:evil.dll.yaml", "things/x\\n/analyzer:evil.dll.yaml", "a line break (\\n)")]
    [InlineData("a\r.yaml", "things/a\\r.yaml", "a line break (\\r)")]
    [InlineData("a\u2028.json", "things/a\\u2028.json", "a line break (\\u2028)")]
    [InlineData("a\u0085b/c.yml", "things/a\\u0085b/c.yml", "a line break (\\u0085)")]
    [InlineData("a\u001b[31m.yaml", "things/a\\u001b[31m.yaml", "a control character (\\u001b)")]
    [InlineData("a\t.ids.txt", "things/a\\t.ids.txt", "a control character (\\t)")]
    [InlineData("a\"b.yaml", "things/a\"b.yaml", "a quotation mark")]
    [InlineData("a\\b.yaml", "things/a\\b.yaml", "a backslash")]
    [InlineData("a|b/c.yaml", "things/a|b/c.yaml", "a vertical bar")]
    [InlineData("*.yaml", "things/*.yaml", "a wildcard (*)")]
    [InlineData("a?.schema.json", "things/a?.schema.json", "a wildcard (?)")]
    [InlineData("a\u202Egpj.yaml", "things/a\\u202egpj.yaml", "a character that turns the direction of text (\\u202e)")]
    [InlineData("a\uFFFD.yaml", "things/a\uFFFD.yaml", "a character that cannot be read as UTF-8")]
    [InlineData("stray\n", "things/stray\\n", "a line break (\\n)")]
    public void CAT0027_a_path_that_could_be_read_as_something_else(string name, string place, string why)
    {
        MemoryTree tree = Repository().With("/repo/app/things/" + name);
        Problem problem = Assert.Single(List(tree).Problems);
        Assert.Equal(
            $"/repo/app/{place}(1,1): error CAT0027: the path has {why}, which could be read as something else on its way to the "
            + "compiler: rename the file or folder",
            problem.ToString());
    }

    [Theory]
    [InlineData("a;b,c#d=e.yaml")]
    [InlineData("100% $(x) @(y) 'z'.yaml")]
    [InlineData("ä \u4f60\u597d \U0001F34E.yaml")]
    [InlineData("\u0645\u06cc\u200c\u062e.yaml")]
    [InlineData("-x@y!z~.yaml")]
    [InlineData("Icon\r")]
    [InlineData("a\n.png")]
    [InlineData(".a\n/b.yaml")]
    public void Other_signs_are_nothing_to_refuse_nor_are_files_that_nobody_reads(string name) =>
        Assert.Empty(List(Repository().With("/repo/app/things/" + name)).Problems);

    [Theory]
    [InlineData("pw.yaml", "/etc/passwd", "the link leads to '/etc/passwd', which is no place for files of this catalog")]
    [InlineData("up.yaml", "../App.csproj", "the link leads to '/repo/app/App.csproj', which is no place for files of this catalog")]
    [InlineData("etc", "../../../etc", "the link leads to '/etc', which is no place for files of this catalog")]
    [InlineData("git.yaml", ".git/config", "the link leads to '/repo/app/things/.git/config', which is no place for files")]
    [InlineData("hidden.yaml", ".out/passwd", "the link leads to '/etc/passwd', which is no place for files of this catalog")]
    [InlineData("near.yaml", "/repo/app/things2/a.yaml", "the link leads to '/repo/app/things2/a.yaml', which is no place for files")]
    [InlineData("round.yaml", "round.yaml", "the link leads round in a circle")]
    [InlineData("dead.yaml", "nothing", "the link leads to nothing")]
    public void CAT0028_a_link_that_leads_elsewhere(string name, string target, string due)
    {
        MemoryTree tree = Repository()
            .With("/etc/passwd", "root").With("/repo/app/things/.git/config", "token").With("/repo/app/things2/a.yaml")
            .WithLink("/repo/app/things/.out", "/etc")
            .WithLink("/repo/app/things/" + name, target);
        ListingResult result = List(tree);
        Assert.StartsWith(
            $"/repo/app/things/{name}(1,1): error CAT0028: {due}", Assert.Single(result.Problems).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(tree.Opened, static path => path.StartsWith("/etc", StringComparison.Ordinal) && path != "/etc");
    }

    [Fact]
    public void Links_within_the_folder_lead_to_files_and_never_round()
    {
        MemoryTree tree = Repository()
            .With("/repo/app/things/a.yaml").With("/repo/app/things/sub/b.yaml")
            .WithLink("/repo/app/things/alias.yaml", "sub/../a.yaml")
            .WithLink("/repo/app/things/sub/up", "..")
            .WithLink("/repo/app/things/again", "sub")
            .WithLink("/repo/app/things/readme.md", "/etc/passwd")
            .WithLink("/repo/app/things/.#a.yaml", "someone@machine.1");
        Assert.Equal(["a.yaml", "alias.yaml", "sub/b.yaml", "thing.schema.json"], Files(tree));
    }

    [Fact]
    public void The_way_to_the_project_may_be_a_link_and_the_way_out_of_the_repository_may_not()
    {
        MemoryTree inside = Repository("/real/app/things/thing.schema.json").With("/real/app/things/a.yaml").WithLink("/repo", "/real");
        Assert.Equal(["a.yaml", "thing.schema.json"], Files(inside));

        MemoryTree shared = Repository("/repo/shared/thing.schema.json").With("/repo/shared/a.yaml")
            .WithLink("/repo/app/things", "../shared");
        Assert.Equal(["a.yaml", "thing.schema.json"], Files(shared));

        foreach (MemoryTree outside in (MemoryTree[])
        [
            Repository("/elsewhere/other/thing.schema.json").WithLink("/repo/app/things", "/elsewhere/other"),
            Repository("/elsewhere/other/thing.schema.json").WithLink(Schema, "/elsewhere/other/thing.schema.json"),
            Repository("/repo/app/thing.schema.json").WithLink(Schema, "../thing.schema.json"),
        ])
        {
            ListingResult result = List(outside);
            Assert.StartsWith(
                $"{Schema}(1,1): error CAT0028: the link leads to '/", Assert.Single(result.Problems).ToString(), StringComparison.Ordinal);
            Assert.Empty(result.Files);
        }

        // A place that the project itself names may lie anywhere.
        Assert.Empty(List(Repository("/data/thing.schema.json").With("/data/a.yaml"), "/data/thing.schema.json").Problems);
    }

    [Fact]
    public void References_are_followed_within_the_repository_and_the_folders_of_catalogs()
    {
        string[] references = ["defs.json", "../../shared/kinds", "/etc/passwd", "../../../outside.json", "file:///etc/hosts"];
        MemoryTree tree = Repository(Schema, Refers(references))
            .With("/repo/app/things/defs.json", Refers("../../shared/link.json", "../../.git/config"))
            .With("/repo/shared/kinds", Refers("../app/things/thing.schema.json"))
            .With("/repo/.git/config", "token").With("/etc/passwd", "root").With("/etc/hosts", "x").With("/outside.json", "{}")
            .WithLink("/repo/shared/link.json", "/etc/passwd");
        ListingResult result = List(tree);
        Assert.Empty(result.Problems);
        Assert.Equal(["/repo/app/things/defs.json", "/repo/shared/kinds"], result.References);
        Assert.DoesNotContain(tree.Opened, path => path.StartsWith("/etc", StringComparison.Ordinal) || path == "/outside.json"
            || path.StartsWith("/repo/.git/c", StringComparison.Ordinal) || path.Contains("link", StringComparison.Ordinal));

        // Without a repository of git the solution's folder is the border, and without that the project's own.
        MemoryTree alone = new MemoryTree()
            .With(Schema, Refers("../../shared/kinds")).With("/repo/shared/kinds", "{}").With("/repo/app/App.csproj");
        Assert.Empty(List(alone).References);
        Assert.Equal(["/repo/shared/kinds"], List(alone.With("/repo/All.slnx")).References);
        Assert.Equal(
            ["/repo/shared/kinds"],
            CatalogListing.Run(Request("/repo/", [], Schema), alone).References);
    }

    [Fact]
    public void An_address_is_looked_for_in_the_project_once()
    {
        MemoryTree tree = Repository(Schema, Refers("https://example.org/units.json", "https://example.org/none.json"))
            .With("/repo/app/schemas/units.json", """{ "$id": "https://example.org/units.json" }""")
            .With("/repo/app/bin/units.json", """{ "$id": "https://example.org/units.json" }""");
        Assert.Equal(["/repo/app/schemas/units.json"], List(tree).References);
        Assert.DoesNotContain("/repo/app/bin/units.json", tree.Opened);
    }

    [Fact]
    public void A_schema_in_other_capitals_is_found_where_they_do_not_matter_and_named_where_they_do()
    {
        const string Typed = "/repo/app/things/Thing.schema.json";
        MemoryTree windows = new MemoryTree { IgnoresCase = true }.With("/repo/.git").With(Schema).With("/repo/app/things/a.yaml");
        ListingResult found = List(windows, Typed);
        Assert.Equal([Schema], found.Items.Items.Select(static item => item.Schema));
        Assert.Equal(["/repo/app/things/a.yaml", Schema], found.Files);

        foreach (string typed in (string[])[Typed, "/repo/App/THINGS/thing.schema.json"])
        {
            CatalogItem item = Assert.Single(List(Repository().With("/repo/app/things/a.yaml"), typed).Items.Items);
            Assert.Equal((typed, Schema), (item.Schema, item.Nearest));
        }

        string[] missing = ["/repo/app/things/other.schema.json", "/repo/app/things/", "/repo/app/things", "/none/x.schema.json"];
        foreach (string typed in missing)
            Assert.Null(Assert.Single(List(Repository(), typed).Items.Items).Nearest);
    }

    private static MemoryTree Repository(string schema = Schema, string text = "{}") =>
        new MemoryTree().With("/repo/.git/HEAD").With("/repo/app/App.csproj").With(schema, text);

    private static string Refers(params string[] references) =>
        "{ \"allOf\": [" + string.Join(", ", references.Select(static reference => $$"""{ "$ref": "{{reference}}" }""")) + "] }";

    private static ListingRequest Request(string? root, string[] outputs, params string[] schemas) => new(
        "/repo/app/", root, [.. outputs], [.. schemas.Select(static path => new CatalogItem(path, null))]);

    private static ListingResult List(MemoryTree tree, params string[] schemas) =>
        CatalogListing.Run(Request(null, [], schemas.Length == 0 ? [Schema] : schemas), tree);

    private static IEnumerable<string> Files(MemoryTree tree, params string[] outputs)
    {
        ListingResult result = CatalogListing.Run(Request(null, outputs, Schema), tree);
        Assert.Empty(result.Problems);
        return result.Files.Select(static path => path["/repo/app/things/".Length..]);
    }
}
