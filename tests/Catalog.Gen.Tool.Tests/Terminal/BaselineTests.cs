using System.Text.Json;
using Catalog.Gen.Tests;

namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary><c>catalog baseline</c>, and what the other commands make of the file that it writes.</summary>
public sealed class BaselineTests
{
    [Fact]
    public void What_is_wrong_today_is_known_tomorrow_and_only_what_is_new_is_an_error()
    {
        using ToolFolder folder = ToolFolder.WithFruits(
            ("apple.yaml", "name: Apple\ncolour: blue\nlike: x\n"), ("pear.yaml", "nme: Pear\n"));
        Assert.Equal("fruits/catalog.baseline.json: 3 problems of Fruits would be recorded.\n", folder.Run("baseline", "--dry-run").Fine());
        Assert.False(File.Exists(folder.PathOf("fruits/catalog.baseline.json")));
        Assert.Equal("fruits/catalog.baseline.json: 3 problems of Fruits recorded.\n", folder.Run("baseline").Fine());
        string first = folder.Read("fruits/catalog.baseline.json");

        ToolRun run = folder.Run("check");
        Assert.Equal(
            ["fruits/catalog.baseline.json(1,1): warning CAT2014: 3 known problems of Fruits are in fruits/catalog.baseline.json: "
                + "mend what you can, and take it out of there"],
            run.Lines);
        Assert.Equal((0, "1 warning in 1 file (2 entries in 1 catalog; 3 known problems in the baseline).\n"), (run.Code, run.Error));

        // Lines move, and something new comes.
        folder.With("fruits/apple.yaml", "# moved\n\nname: Apple\ncolour: blue\nlike: y\n");
        Assert.Contains(
            "fruits/apple.yaml(5,7): error CAT2003: 'y' in 'like' is not an entry of Fruits: write the id of an entry",
                folder.Run("check").Lines);

        // What is mended is named, and taken out by fix.
        folder.With("fruits/apple.yaml", "name: Apple\nlike: x\n");
        Assert.Contains(folder.Run("check").Lines,
            static line => line.Contains("warning CAT2016: 1 known problem", StringComparison.Ordinal));
        folder.Run("fix").Fine();
        Assert.DoesNotContain("blue", folder.Read("fruits/catalog.baseline.json"), StringComparison.Ordinal);
        folder.With("fruits/apple.yaml", "name: Apple\n").With("fruits/pear.yaml", "name: Pear\n");
        Assert.Equal(
            "fruits/catalog.baseline.json: deleted, since nothing of Fruits is to be recorded any more.\n", folder.Run("baseline").Fine());
        Assert.Equal("", folder.Run("check").Fine());
        Assert.NotEqual("", first);
    }

    [Fact]
    public void Known_problems_are_suppressed_in_sarif_and_marked_in_json()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\ncolour: blue\n"));
        folder.Run("baseline").Fine();
        using JsonDocument sarif = JsonDocument.Parse(folder.Run("check", "--format", "sarif").Fine());
        JsonElement[] results = [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        Assert.Equal(["CAT2014", "CAT1004"], results.Select(static result => result.GetProperty("ruleId").GetString()));
        Assert.False(results[0].TryGetProperty("suppressions", out _));
        Assert.Equal("external", results[1].GetProperty("suppressions")[0].GetProperty("kind").GetString());
        using JsonDocument json = JsonDocument.Parse(folder.Run("check", "--format", "json").Fine());
        Assert.Equal(
            [false, true],
            json.RootElement.GetProperty("problems").EnumerateArray().Select(static problem => problem.GetProperty("known").GetBoolean()));
    }

    [Fact]
    public void What_is_known_can_be_mended_for_certain_too()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\ncolour: crimson\n"));
        folder.Run("baseline").Fine();
        folder.Run("fix").Fine();
        Assert.Equal("name: Apple\ncolour: red\n", folder.Read("fruits/apple.yaml"));
        folder.Run("baseline").Fine();
        Assert.Equal("", folder.Run("check").Fine());
    }

    [Fact]
    public void However_many_there_are_all_are_recorded()
    {
        using ToolFolder folder = ToolFolder.WithFruits(
            [.. Enumerable.Range(0, 250).Select(static i => ($"a{i:000}.yaml", $"name: N{i}\ncolour: c{i}\nlike: none{i}\n"))]);
        Assert.Equal("fruits/catalog.baseline.json: 500 problems of Fruits recorded.\n", folder.Run("baseline").Fine());
        folder.Run("check").Fine();
        folder.With("fruits/a100.yaml", "name: N100\ncolour: new\nlike: none100\n");
        Assert.Single(folder.Run("check").Lines, static line => line.Contains("error", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_wrong_with_a_schema_cannot_be_known()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"))
            .With("fruits/fruit.schema.json", """{ "title": "Fruit", "type": "objct" }""");
        ToolRun run = folder.Run("baseline");
        Assert.Equal(1, run.Code);
        Assert.Contains("1 error cannot be recorded:\nfruits/fruit.schema.json(1,29): error CAT0002: ", run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_registry_of_open_data_becomes_a_catalog_that_builds()
    {
        string data = Corpora.Require("aws-open-data", "datasets");
        using var folder = new ToolFolder();
        foreach (string file in Directory.EnumerateFiles(data))
            folder.With($"datasets/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        Assert.Equal(1, folder.Run("check").Code);
        folder.Run("baseline").Fine();
        string line = Assert.Single(folder.Run("check", "datasets").Lines);
        Assert.Contains("warning CAT2014: 73 known problems of ", line, StringComparison.Ordinal);
    }
}
