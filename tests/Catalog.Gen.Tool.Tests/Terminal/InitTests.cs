using Catalog.Gen.Tests;

namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary><c>catalog init</c>: entries that are there become a catalog.</summary>
public sealed class InitTests
{
    [Fact]
    public void A_folder_of_entries_becomes_a_catalog_that_is_checked_edited_and_recorded()
    {
        using ToolFolder folder = new ToolFolder()
            .With("shops/corner.yaml", "name: Corner\nkind: bakery\nopen: 7\nnext: [mall]\n")
            .With("shops/mall.yaml", "\uFEFF# the big one\r\nname: Mall\r\nkind: bakery\r\nopen: 9\r\nnext: [corner]\r\n")
            .With("shops/port.yaml", "name: Port\nkind: fish\nopen: 5\nnext: []\n")
            .With("shops/broken.yaml", "name: [\n");
        string said = folder.Run("init", "shops").Fine();
        Assert.StartsWith("shops/shop.schema.json: made from 3 entries, with 5 descriptions to write.\n", said, StringComparison.Ordinal);
        Assert.Contains("\nshops/shop.ids.txt: made.\n", said, StringComparison.Ordinal);
        Assert.Contains("\n3 files of entries: a first line for editors added.\n", said, StringComparison.Ordinal);
        Assert.Contains("\nLeft out:\n  shops/broken.yaml(1,7): error CAT1001: ", said, StringComparison.Ordinal);
        Assert.EndsWith("  <Catalog Include=\"shops/shop.schema.json\" />\n", said, StringComparison.Ordinal);
        Assert.StartsWith(
            "\uFEFF# yaml-language-server: $schema=shop.schema.json\r\n# the big one\r\n",
            System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(folder.PathOf("shops/mall.yaml"))),
            StringComparison.Ordinal);
        Assert.Contains("shops/**/*.yaml", folder.Read(".vscode/settings.json"), StringComparison.Ordinal);
        Assert.Contains("redhat.vscode-yaml", folder.Read(".vscode/extensions.json"), StringComparison.Ordinal);

        // What was left out is the one thing that is wrong.
        Assert.All(folder.Run("check", "--locked").Lines, static line =>
            Assert.StartsWith("shops/broken.yaml(", line, StringComparison.Ordinal));
        folder.With("shops/port.yaml", "name: Port\nkind: fish\nopen: five\nnext: [mal]\n");
        Assert.Contains("'mal' in 'next' is not an entry of Shops", folder.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_may_hold_all_entries()
    {
        using ToolFolder folder = new ToolFolder()
            .With("a/all.yaml", "one: { size: 1 }\ntwo: { size: 2 }\n")
                .With("b/all.json", """[{ "id": "one", "size": 1 }, { "id": "two", "size": 2 }]""");
        folder.Run("init", "a/all.yaml", "--title", "Part").Fine();
        folder.Run("init", "b/all.json", "--title", "Piece", "--class", "AllPieces").Fine();
        Assert.Equal("No problem in 4 entries in 2 catalogs.\n", folder.Run("check").Error);
        Assert.True(File.Exists(folder.PathOf("a/part.schema.json")));
        Assert.Contains("\"class\": \"AllPieces\"", folder.Read("b/piece.schema.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_unasked_and_no_schema_overwritten()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"));
        ToolRun dry = folder.Run("init", "fruits", "--dry-run");
        Assert.StartsWith("{\n  \"$schema\"", dry.Fine(), StringComparison.Ordinal);
        Assert.Contains("fruits/fruit.ids.txt: would be made.", dry.Error, StringComparison.Ordinal);
        Assert.Equal(["apple.yaml", "fruit.schema.json"],
            Directory.EnumerateFiles(folder.PathOf("fruits")).Select(Path.GetFileName).Order());
        Assert.Contains(
            "fruit.schema.json is there already, and is not overwritten unless you say so (--force)",
            folder.Run("init", "fruits").Refused(),
            StringComparison.Ordinal);
        Assert.Equal("name: Apple\n", folder.Read("fruits/apple.yaml"));
        folder.Run("init", "fruits", "--force").Fine();
        Assert.DoesNotContain("x-synonyms", folder.Read("fruits/fruit.schema.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("catalog: the schema could not be read with that: ", "--class", "a b")]
    [InlineData("catalog: no entry has an id by that, so there is nothing to make a schema from", "--key", "nope")]
    public void What_makes_no_catalog_is_refused(string start, params string[] options)
    {
        using ToolFolder folder = new ToolFolder().With("b/all.json", """[{ "id": "one" }, { "id": "two" }]""");
        Assert.StartsWith(start, folder.Run(["init", "b/all.json", .. options]).Refused(), StringComparison.Ordinal);
        Assert.Equal(["all.json"], Directory.EnumerateFileSystemEntries(folder.PathOf("b")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("catalog: there is no file or folder 'nowhere'", "nowhere")]
    [InlineData("catalog: no file in 'empty' or below it ends in .yaml, .yml or .json", "empty")]
    [InlineData("catalog: no file holds an entry that can be read, so there is nothing to make a schema from", "broken")]
    public void Where_there_is_nothing_to_go_by_that_is_said(string line, string path)
    {
        using ToolFolder folder = new ToolFolder().With("empty/readme.txt", "").With("broken/a.yaml", "[");
        Assert.Equal(line, folder.Run("init", path).Refused());
    }

    [Fact]
    public void The_registry_of_open_data_gets_a_schema_by_which_all_that_can_be_read_is_valid()
    {
        string data = Corpora.Require("aws-open-data", "datasets");
        using var folder = new ToolFolder();
        foreach (string file in Directory.EnumerateFiles(data, "*.yaml"))
            folder.With($"datasets/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        string said = folder.Run("init", "datasets").Fine();
        string[] leftOut = [.. said.Split('\n').Where(static line => line.StartsWith("  datasets/", StringComparison.Ordinal)
            && line.Contains(": error ", StringComparison.Ordinal)).Select(static line => line.Trim().Split('(')[0]).Distinct()];
        Assert.Equal(
            leftOut.Order(StringComparer.Ordinal),
            folder.Run("check").Lines.Where(static line => line.Contains(": error ", StringComparison.Ordinal))
                .Select(static line => line.Split('(')[0]).Distinct());
    }
}
