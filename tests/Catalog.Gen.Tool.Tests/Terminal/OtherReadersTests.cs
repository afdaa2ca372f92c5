using System.Diagnostics;
using System.Text.Json;
using Catalog.Gen.Tests;

namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary>What the command writes, read by programs of others: ajv, and the YAML language server.</summary>
public sealed class OtherReadersTests
{
    private static readonly string Node = Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.Tool.Tests", "node");

    private static readonly string Fixtures = Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.Tests", "Fixtures");

    public static TheoryData<string> Broken { get; } =
        [.. Directory.EnumerateDirectories(Fixtures, "broken-*").Select(static folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_report_is_sarif(string fixture)
    {
        using var folder = new ToolFolder();
        int code = folder.Run("check", Path.Combine(Fixtures, fixture), "--format", "sarif", "--output", "report.sarif").Code;
        Assert.True(code is 0 or 1);
        Assert.Equal("valid\n", Run("sarif.mjs", folder.PathOf("report.sarif")));
    }

    [Fact]
    public void What_is_no_sarif_is_found()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "nme: Apple\n"));
        string report = folder.Run("check", "--format", "sarif").Output;
        folder.With("report.sarif", report.Replace("\"startLine\": 1", "\"startLine\": 0", StringComparison.Ordinal));
        Assert.Contains("startLine", Run("sarif.mjs", folder.PathOf("report.sarif"), isFine: false), StringComparison.Ordinal);
    }

    [Fact]
    public void The_yaml_language_server_offers_ids_and_shows_the_schemas_own_words()
    {
        using ToolFolder folder = new ToolFolder()
            .With("things/thing.schema.json", """
                {
                  "title": "Thing", "type": "object", "additionalProperties": false,
                  "properties": {
                    "name": { "type": "string" },
                    "age": { "type": "string", "pattern": "^\\d+ weeks$", "x-message": "{value} is not an age: write '23 weeks'" },
                    "colour": { "enum": ["red", "green"], "x-message": "only red and green are sold" },
                    "like": { "$ref": "../id.json" }
                  }
                }
                """)
            .With("id.json", """{ "type": "string", "x-ref": "Things" }""")
            .With("things/a.yaml", "name: Apple\n")
            .With("things/b.yaml", "name: Pear\n")
            .With("one.yaml", "age: '2'\ncolour: blue\nlike: c\n")
            .With("two.yaml", "like: ");
        folder.Run("schema", "--output", "editor.json").Fine();
        using JsonDocument said = JsonDocument.Parse(Run(
            "schema.mjs", folder.PathOf("editor.json"), folder.PathOf("one.yaml"), folder.PathOf("two.yaml")));
        Assert.Equal(
            ["1,6: this is not an age: write '23 weeks'", "2,9: only red and green are sold",
                "3,7: Value is not accepted. Valid values: \"a\", \"b\"."],
            said.RootElement[0].GetProperty("messages").EnumerateArray().Select(static message => message.GetString())
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            [("a", "Apple"), ("b", "Pear")],
            said.RootElement[1].GetProperty("offered").EnumerateArray()
                .Select(static item => (item.GetProperty("label").GetString(), item.GetProperty("documentation").GetString())));
    }

    [Fact]
    public void The_yaml_language_server_finds_nothing_wrong_with_the_flagship()
    {
        using var folder = new ToolFolder();
        string catalog = Path.Combine(Corpora.RepositoryRoot, "catalog");
        folder.Run("schema", catalog, "--output", "editor.json").Fine();
        string[] entries = [.. Directory.EnumerateFiles(Path.Combine(catalog, "datasets"), "*.yaml").Order(StringComparer.Ordinal)];
        using JsonDocument said = JsonDocument.Parse(Run("schema.mjs", [folder.PathOf("editor.json"), .. entries]));
        Assert.Equal(entries.Length, said.RootElement.GetArrayLength());
        Assert.All(said.RootElement.EnumerateArray(), static entry => Assert.Empty(entry.GetProperty("messages").EnumerateArray()));
    }

    private static string Run(string script, params string[] arguments) => Run(script, arguments, isFine: true);

    private static string Run(string script, string argument, bool isFine) => Run(script, [argument], isFine);

    private static string Run(string script, string[] arguments, bool isFine)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Node, "node_modules")),
            "needs Node.js, and 'npm ci' in tests/Catalog.Gen.Tool.Tests/node, which .ci/run runs");
        using Process node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Node, script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        Task<string> error = node.StandardError.ReadToEndAsync();
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0 == isFine, output + error.Result);
        return output;
    }
}
