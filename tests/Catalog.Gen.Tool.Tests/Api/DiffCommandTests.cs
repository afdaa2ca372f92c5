using System.Diagnostics;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Reading;
using Catalog.Gen.Tool.Terminal;
using Microsoft.CodeAnalysis.Emit;

namespace Catalog.Gen.Tool.Tests.Api;

/// <summary>The whole command, on files: since a revision, and since an assembly.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private const string Schema = """
        {
          "title": "Thing",
          "type": "object",
          "properties": {
            "kind": { "enum": ["x", "y"], "x-index": true },
            "lab": { "type": "string", "x-ref": "Labs" }
          }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-gen-").FullName;

    public void Dispose()
    {
        // What git has written cannot be written to, and on some systems not be deleted either.
        foreach (string file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_api_is_compared_with_a_revision_and_with_an_assembly()
    {
        CatalogProject labs = new CatalogProject().Named("Labs")
            .With("labs/lab.schema.json", """{ "title": "Lab", "type": "object" }""").With("labs/a.yaml", "{}");
        Emit(labs, "Labs.dll");
        Write("things/thing.schema.json", Schema);
        Write("things/thing.numbers.txt", "Kind 7 x\nKind 3 y\n");
        Write("things/one.yaml", "kind: x\nlab: a\n");
        Emit(
            new CatalogProject().WithReference(labs.ToReference())
                .With("things/thing.schema.json", Schema)
                .With("things/thing.numbers.txt", "Kind 7 x\nKind 3 y\n")
                .With("things/one.yaml", "kind: x\nlab: a\n"),
            "Things.dll");
        Git("init", "-q");
        Git("add", "things");
        Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "one");

        // Nothing has changed: there is no section. A reference to the other assembly is the same by both ways.
        foreach (string baseline in (string[])["HEAD", "Things.dll"])
            Assert.DoesNotContain("C# API", Report(baseline), StringComparison.Ordinal);

        Write("things/thing.schema.json", Schema
            .Replace("\"x\", \"y\"", "\"z\", \"y\", \"x\"", StringComparison.Ordinal)
            .Replace("\"type\": \"object\"", "\"type\": \"object\", \"required\": [\"lab\"]", StringComparison.Ordinal));
        Write("things/thing.numbers.txt", "Kind 7 x\nKind 2 y\n");
        Write("things/two.yaml", "lab: a\n");
        foreach (string baseline in (string[])["HEAD", "Things.dll"])
        {
            string report = Report(baseline);
            Assert.Equal(
                """
                ## C# API

                Breaks source: 0, binaries: 1. By Semantic Versioning this is a new **major** version (below 1.0.0, a new minor one).

                ### Came

                - `Kind.Z`: a value; breaks nothing: a `switch` that names every value gets a warning
                - `Things.Two`: an entry; breaks nothing

                ### Changed

                - **`Kind.Y`: number `3` → `2`; breaks binaries: what was compiled or stored keeps the old number, which means nothing now**
                - `Thing.Lab`: `Lab?` → `Lab`; breaks nothing: it is never null any more
                - `Thing.LabId`: `string?` → `string`; breaks nothing: it is never null any more

                """.ReplaceLineEndings("\n"),
                report[report.IndexOf("## C# API", StringComparison.Ordinal)..]);
        }
    }

    /// <summary>A branch may add a file of any name; a tag is not changed by it.</summary>
    [Fact]
    public void What_git_knows_is_no_file_and_what_is_not_named_as_an_assembly_is_none()
    {
        Write("things/thing.schema.json", Schema);
        Write("things/one.yaml", "kind: x\n");
        Git("init", "-q");
        Git("add", "things");
        Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "one");
        Git("tag", "v1.0");
        Git("tag", "tagged.dll");
        foreach (string name in (string[])["v1.0", "tagged.dll", "Things.DLL", "Things.exe", "lib/Things"])
        {
            Directory.CreateDirectory(Path.Combine(_folder, "lib"));
            Emit(new CatalogProject().With("things/thing.schema.json", Schema.Replace("Labs", "Things", StringComparison.Ordinal)), name);
        }

        Assert.Contains("# Changes since v1.0 (", Report("v1.0"), StringComparison.Ordinal);
        Assert.Contains("# Changes since tagged.dll (", Report("tagged.dll"), StringComparison.Ordinal);
        Assert.Contains("# Changes since Things.DLL\n", Report("Things.DLL"), StringComparison.Ordinal);
        Assert.Contains("# Changes since Things.exe\n", Report("Things.exe"), StringComparison.Ordinal);
        Assert.Contains("'lib/Things' is neither an assembly nor a revision", Refusal("lib/Things"), StringComparison.Ordinal);
        Assert.Contains("'--all' is neither an assembly nor a revision", Refusal("--all"), StringComparison.Ordinal);
        Assert.EndsWith("Other.dll', and git knows no revision of that name", Refusal("Other.dll"), StringComparison.Ordinal);
        Assert.Equal(
            "the baseline 'v1.0\\u200b' has characters in it that cannot be seen: write it anew", Refusal("v1.0\u200B"));
    }

    [Fact]
    public void A_schema_that_was_refused_then_has_no_api()
    {
        Write("things/thing.schema.json", "{ \"type\": ");
        Git("init", "-q");
        Git("add", "things");
        Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "one");
        Write("things/thing.schema.json", Schema);
        Assert.Contains(
            "## C# API\n\nThe API then cannot be told: a schema of that time is refused by this version of Catalog.Gen.",
            Report("HEAD"),
            StringComparison.Ordinal);
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private void Emit(CatalogProject project, string name)
    {
        using FileStream file = File.Create(Path.Combine(_folder, name));
        EmitResult result = project.Compile().Emit(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(20)));
    }

    private void Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }

    private string Refusal(string baseline) => Assert.Throws<ToolException>(() => Report(baseline)).Message;

    private string Report(string baseline)
    {
        IEnumerable<string> files = Directory.EnumerateFiles(Path.Combine(_folder, "things")).Order(StringComparer.Ordinal);
        NamedValues arguments = new ProjectText(
            "Sample", _folder + "/", [new CatalogItem($"{_folder}/things/thing.schema.json", null)]).AddTo(new NamedValues());
        arguments
            .Add("command", "CatalogDiff")
            .Add("file", files)
            .Add("assembly", $"{_folder}/Labs.dll");
        TargetCommands.Diff(CatalogFiles.FromDisk(ToolArguments.Read(arguments.ToString())), baseline, "report.md");
        return File.ReadAllText(Path.Combine(_folder, "report.md"));
    }
}
