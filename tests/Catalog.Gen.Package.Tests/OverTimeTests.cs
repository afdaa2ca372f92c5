using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>CatalogLock and CatalogDiff, as the package brings them.</summary>
public sealed class OverTimeTests(Feed feed)
{
    [Fact]
    public async Task Ids_are_recorded_and_changes_are_told_since_a_revision_and_since_an_assembly()
    {
        Project project = feed.NewProject(Fruits.ProjectName, items: Fruits.Item, properties: "<OutputType>Library</OutputType>");
        Fruits.AddTo(project);
        project.Write(".gitignore", "bin\nobj\n");

        // Recorded: once, and not again.
        (await project.Build("-t:CatalogLock")).AssertSucceeded();
        string recorded = File.ReadAllText(project.PathOf("fruits/fruit.ids.txt"));
        Assert.EndsWith("\napple\npear\nsour-cherry\n", recorded, StringComparison.Ordinal);
        BuildOutput locked = await project.Build("-p:CatalogLocked=true");
        locked.AssertSucceeded();

        await project.Git("init", "-q");
        await project.Git("add", "-A");
        await project.Git("commit", "-qm", "one");
        File.Copy(project.PathOf("bin/Debug/net10.0/Orchard.dll"), project.PathOf("bin/baseline.dll"));

        project.Write("git", "#!/bin/sh\ntouch it-ran\nexit 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(project.PathOf("git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        // A new entry: refused where the catalog is locked, and recorded all the same.
        project.Write("fruits/plum.yaml", "name: Plum\ncolour: red\nripens: 8\n");
        project.Edit("fruits/pear.yaml", "ripens: 8", "ripens: 9");
        (await project.Build("-p:CatalogLocked=true")).AssertProblems("fruits/plum.yaml(1,1): error CAT2007");
        (await project.Build("-t:CatalogLock", "-p:CatalogLocked=true")).AssertSucceeded();
        Assert.Equal(
            recorded.Replace("pear\n", "pear\nplum\n", StringComparison.Ordinal), File.ReadAllText(project.PathOf("fruits/fruit.ids.txt")));

        // The same report since the revision and since the assembly of it.
        foreach (string baseline in (string[])["HEAD", "bin/baseline.dll"])
        {
            (await project.Build("-t:CatalogDiff", $"-p:Baseline={baseline}", "-p:CatalogDiffOutput=notes.md")).AssertSucceeded();
            string report = File.ReadAllText(project.PathOf("notes.md"));
            Assert.Contains("1 added, 1 changed: 4 entries now, 3 before.", report, StringComparison.Ordinal);
            Assert.Contains("- `plum`: Plum\n", report, StringComparison.Ordinal);
            Assert.Contains("- `pear`: Pear\n  - **ripens**: `8` → `9`\n", report, StringComparison.Ordinal);
            Assert.EndsWith("\n### Came\n\n- `Fruits.Plum`: an entry; breaks nothing\n", report, StringComparison.Ordinal);
        }

        // A program of the name that stands in the project's folder is not the git that is asked.
        Assert.False(File.Exists(project.PathOf("it-ran")));

        BuildOutput wrong = await project.Build("-t:CatalogDiff", "-p:Baseline=--output=x");
        Assert.NotEqual(0, wrong.ExitCode);
        Assert.Contains("'--output=x' is neither an assembly nor a revision of the git repository", wrong.Text, StringComparison.Ordinal);

        // An id that is gone is an error, and nothing is recorded over it.
        File.Delete(project.PathOf("fruits/plum.yaml"));
        (await project.Build("-t:CatalogLock")).AssertProblems("fruits/fruit.ids.txt(9,1): error CAT2006");
    }

    /// <summary>With CatalogLarge the compiler puts the data where no literal of C# is: nothing has changed since that assembly.</summary>
    [Fact]
    public async Task The_assembly_of_a_large_catalog_is_a_baseline()
    {
        Project project = feed.NewProject("Large", items: """<Catalog Include="things/thing.schema.json" />""");
        project.Write("things/thing.schema.json", """{ "title": "Thing", "properties": { "text": { "type": "string" } } }""");
        var random = new Random(1);
        for (int i = 0; i < 100; i++)
            project.Write($"things/t{i}.yaml", $"text: {new string(random.GetItems("abcdefghijklmnop0123456789".AsSpan(), 3_000))}x\n");
        (await project.Build("-c", "Release", "-p:CatalogLarge=true", "-p:OutputType=Library")).AssertSucceeded();
        const string Assembly = "bin/Release/net10.0/Large.dll";
        Assert.True(File.ReadAllBytes(project.PathOf(Assembly)).AsSpan().IndexOf("<S>"u8) > 0, "No text is in the data section.");

        (await project.Build("-t:CatalogDiff", $"-p:Baseline={Assembly}", "-p:CatalogDiffOutput=notes.md")).AssertSucceeded();
        Assert.Contains("Nothing changed: 100 entries.", File.ReadAllText(project.PathOf("notes.md")), StringComparison.Ordinal);
    }
}
