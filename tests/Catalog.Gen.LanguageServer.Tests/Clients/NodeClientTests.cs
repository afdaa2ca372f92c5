using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.LanguageServer.Tests.Harness;
using Catalog.Gen.Tests;

namespace Catalog.Gen.LanguageServer.Tests.Clients;

/// <summary>A client on VS Code's libraries for the protocol, and the program as it is installed.</summary>
public sealed class NodeClientTests : IDisposable
{
    private const int Edits = 2_000;

    private static readonly string Scripts = Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.LanguageServer.Tests", "node");

    private readonly FlagshipCopy _flagship = new();

    [Fact]
    public async Task After_each_of_2000_random_edits_the_problems_are_those_of_a_check_of_the_same_text()
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Scripts, "node_modules")), "needs the packages of node/package-lock.json: run 'npm ci' there");
        using Process node = Process.Start(new ProcessStartInfo("node",
            [Path.Combine(Scripts, "replay.mjs"), Edits.ToString(CultureInfo.InvariantCulture), "20261129", _flagship.Folder,
                "datasets/dhcp.yaml,datasets/abide-2.yaml,datasets/feta.yaml", "dotnet", ToolProgram.Path, "lsp"])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        int edits = 0, wrong = 0;
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            using JsonDocument step = JsonDocument.Parse(line);
            JsonElement root = step.RootElement;
            typed[$"{_flagship.Folder}/{root.GetProperty("name").GetString()}"] = root.GetProperty("text").GetString()!;
            IEnumerable<string> told =
                from file in root.GetProperty("problems").EnumerateObject()
                from problem in file.Value.EnumerateArray()
                select $"{file.Name["file://".Length..]}{problem.GetString()}";
            string[] expected = Check(typed);
            Assert.Equal(expected.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
            edits++;
            wrong += expected.Length > 0 ? 1 : 0;
        }

        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, node.ExitCode);
        Assert.Equal(Edits, edits);
        Assert.True(wrong > Edits / 2, "nearly every edit makes something wrong");
    }

    public void Dispose() => _flagship.Dispose();

    /// <summary>What a check says that knows nothing of the texts before.</summary>
    private string[] Check(Dictionary<string, string> typed)
    {
        string schema = _flagship.Folder + "/datasets/dataset.schema.json";
        var options = new ProjectOptions("", _flagship.Folder + "/datasets/", [schema], Locked: false, TooOld: null)
        {
            Items = [new CatalogItem(schema, null)],
            HasProject = false,
        };
        CatalogWorkspace workspace = CatalogWorkspace.Open(
            new WorkspaceProject(options, EquatableArray<CatalogMetadata>.Empty),
            Directory.EnumerateFiles(_flagship.Folder + "/datasets")
                .Select(FilePaths.Normalise)
                .Select(path => new WorkspaceFile(
                    new SourceFile(path, typed.TryGetValue(path, out string? text) ? text : File.ReadAllText(path)))),
            CancellationToken.None);
        return [.. workspace.Problems.Problems.Select(static problem =>
            $"{FilePaths.Normalise(problem.Place.Path)}{problem.Place.Lines.Start} {problem.Rule.Id}: {problem.Text}")];
    }
}
