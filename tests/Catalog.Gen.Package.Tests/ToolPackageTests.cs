using System.IO.Compression;
using System.Runtime.InteropServices;
using Catalog.Gen.Package.Tests.Harness;
using Catalog.Gen.Tests;
using CliWrap;
using CliWrap.Buffered;

namespace Catalog.Gen.Package.Tests;

/// <summary>The package Catalog.Gen.Tool, installed from a feed as people install it, and what runs it in workflows and hooks.</summary>
public sealed class ToolPackageTests(Feed feed)
{
    private const string Schema = """{ "title": "Fruit", "type": "object", "properties": { "name": { "type": "string" } } }""";

    [Fact]
    public async Task It_is_installed_from_a_tool_manifest_and_runs()
    {
        await feed.Pack("generator/Catalog.Gen.Tool");
        Project folder = feed.NewFolder("tool");
        folder.Write("fruits/fruit.schema.json", Schema);
        folder.Write("fruits/apple.yaml", "name: 2\n");
        (await folder.Run("new", "tool-manifest")).AssertSucceeded();
        (await folder.Run("tool", "install", "Catalog.Gen.Tool", "--version", feed.Version)).AssertSucceeded();
        BuildOutput check = await folder.Run("catalog", "check");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("fruits/apple.yaml(1,7): error CAT1003: 'name' must be text, but 2 is read as a number", check.Text,
            StringComparison.Ordinal);
        BuildOutput version = await folder.Run("catalog", "--version");
        Assert.Equal(feed.Version, version.Text.Trim());

        await AssertNotices("Catalog.Gen.Tool");

        await RunTheAction(folder);
        await BuildWithABaseline();
    }

    /// <summary>The researcher's command, installed and run as people do.</summary>
    [Fact]
    public async Task Pedi_is_installed_from_a_tool_manifest_and_runs()
    {
        await feed.Pack("consumer");
        Project folder = feed.NewFolder("pedi");
        (await folder.Run("new", "tool-manifest")).AssertSucceeded();
        (await folder.Run("tool", "install", "Pedi", "--version", feed.Version)).AssertSucceeded();
        BuildOutput list = await folder.Run("pedi", "list", "--modality", "QSM", "--species", "monkey", "--columns", "id");
        list.AssertSucceeded();
        Assert.Equal("prime-amu", list.Text.Trim());
        (await folder.Run("pedi", "export", "--format", "parquet", "--out", "entries.parquet")).AssertSucceeded();
        Assert.True(File.Exists(folder.PathOf("entries.parquet")));
        (await folder.Run("pedi", "site", "--out", "site")).AssertSucceeded();
        Assert.True(File.Exists(folder.PathOf("site/index.html")));
        await AssertNotices("Pedi");
    }

    /// <summary>The notices of what is in a package go along.</summary>
    private async Task AssertNotices(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PathOf(name));
        Assert.NotNull(package.GetEntry("THIRD-PARTY-NOTICES.txt"));
        using var notices = new StreamReader(package.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        string text = await notices.ReadToEndAsync(TestContext.Current.CancellationToken);
        string[] others =
        [
            .. package.Entries.Where(static entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal))
                .Select(static entry => entry.Name[..^".dll".Length])
                .Where(static dll => dll is not ("catalog" or "pedi" or "PediatricImaging")
                    && !dll.StartsWith("Catalog.Gen.", StringComparison.Ordinal)),
        ];
        Assert.True(others.Length > 5);
        Assert.All(others, dll => Assert.True(IsNamed(dll, text), dll));
    }

    /// <summary>
    /// Whether an assembly is named, or the whole of which it is a part: <c>Spectre.Console</c> of <c>Spectre.Console.Ansi</c>.
    /// </summary>
    private static bool IsNamed(string assembly, string text)
    {
        for (string name = assembly; name.Contains('.', StringComparison.Ordinal); name = name[..name.LastIndexOf('.')])
        {
            if (text.Contains(name, StringComparison.Ordinal))
                return true;
        }

        return text.Contains(assembly, StringComparison.Ordinal);
    }

    /// <summary>The command and a real build say the same; and what the command records, the build knows.</summary>
    private async Task BuildWithABaseline()
    {
        Project project = feed.NewProject(
            Fruits.ProjectName, "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", Fruits.Item);
        Fruits.AddTo(project);
        project.Edit("fruits/apple.yaml", "ripens: 9", "ripens: 13");
        project.Edit("fruits/pear.yaml", "colour: green", "colour: gren");
        (await project.Run("new", "tool-manifest")).AssertSucceeded();
        (await project.Run("tool", "install", "Catalog.Gen.Tool", "--version", feed.Version)).AssertSucceeded();
        BuildOutput build = await project.Build(), check = await project.Run("catalog", "check");
        Assert.Equal(2, build.Problems.Count);
        Assert.Equal(
            build.Problems.Select(static problem => problem.ToString()).Order(StringComparer.Ordinal),
            check.Problems.Select(static problem => problem.ToString()).Order(StringComparer.Ordinal));

        (await project.Run("catalog", "baseline")).AssertSucceeded();
        BuildOutput known = await project.Build();
        known.AssertSucceeded();
        Assert.Contains("warning CAT2014: 2 known problems of Fruits", Assert.Single(known.Problems).ToString(), StringComparison.Ordinal);
        project.Edit("fruits/pear.yaml", "ripens: 8", "ripens: 0");
        Assert.Contains(
            (await project.Build()).Problems, static problem => problem is { File: "fruits/pear.yaml", Line: 3, Column: 9, Id: "CAT1009" });
    }

    /// <summary>The step of the action, run by bash with the variables that GitHub would set.</summary>
    private async Task RunTheAction(Project folder)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            return;
        string script = Path.Combine(Corpora.RepositoryRoot, ".github", "actions", "check", "check.sh");
        (await folder.Run("tool", "install", "Catalog.Gen.Tool", "--version", feed.Version, "--tool-path", "tools")).AssertSucceeded();
        folder.Write("a b/fruit.schema.json", Schema);
        folder.Write("a b/-pear.yaml", "name: Pear\n");
        string summary = folder.PathOf("summary.md");
        BufferedCommandResult step = await Run("fruits\na b\n");
        Assert.Equal(1, step.ExitCode);
        Assert.Equal(
            "::error file=fruits/apple.yaml,line=1,endLine=1,col=7,endColumn=8,title=CAT1003::"
            + "'name' must be text, but 2 is read as a number: "
            + "put it in quotes\n",
            step.StandardOutput);
        Assert.Contains("| error | [CAT1003](", await File.ReadAllTextAsync(summary, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal(0, (await Run("a b")).ExitCode);

        // What looks like an option or a command is a path that is not there.
        Assert.Equal(2, (await Run("--help")).ExitCode);
        Assert.Equal(2, (await Run("$(touch evil)")).ExitCode);
        Assert.False(File.Exists(folder.PathOf("evil")));

        Task<BufferedCommandResult> Run(string paths) => Cli.Wrap("bash")
            .WithArguments([script])
            .WithWorkingDirectory(folder.Folder)
            .WithEnvironmentVariables(new Dictionary<string, string?>
            {
                ["CATALOG_TOOL"] = folder.PathOf("tools/catalog"),
                ["CATALOG_PATHS"] = paths,
                ["GITHUB_STEP_SUMMARY"] = summary,
            })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
    }
}
