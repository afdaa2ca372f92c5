using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>What a build opens, starts and calls for the sake of what a catalog says: nothing beyond the catalog's own files.</summary>
public sealed class StraceTests(Feed feed)
{
    /// <summary>References, links and tags that name files, addresses and programs elsewhere.</summary>
    private static readonly (string Path, string Text)[] Hostile =
    [
        ("fruits/fruit.schema.json", """
            {
              "title": "Fruit",
              "properties": {
                "a": { "$ref": "file:///etc/passwd" },
                "b": { "$ref": "../../../../../../../../etc/hosts#/x" },
                "c": { "$ref": "https://example.org/x.json" },
                "d": { "$ref": "http://169.254.169.254/latest" },
                "e": { "$ref": "//example.org/share/x.json" },
                "f": { "$ref": "/proc/self/environ" },
                "g": { "$ref": "../link/group" },
                "h": { "x-ref": "../../../../etc/passwd" }
              }
            }
            """),
        ("fruits/apple.yaml", """
            # yaml-language-server: $schema=file:///etc/passwd
            name: !include /etc/passwd
            a: !!python/object/apply:os.system [ls]
            b: ${file:/etc/shadow}
            """),
        // Attributes of git may name programs to run; what it is asked here needs none.
        (".gitattributes", "* diff=evil filter=evil textconv=evil merge=evil\n"),
    ];

    [Fact]
    public async Task A_hostile_catalog_leads_the_build_nowhere_else_than_an_ordinary_one()
    {
        Project ordinary = await NewFruits(), hostile = await NewHostile();
        (Strace trace, string output) = await Compare(ordinary, hostile, "-t:Compile");
        Assert.Contains("error CAT0004: the reference 'file:///etc/passwd' leads nowhere", output, StringComparison.Ordinal);
        Assert.Contains(hostile.PathOf("fruits/apple.yaml"), trace.Opened);
    }

    [Fact]
    public async Task A_hostile_catalog_leads_the_recording_of_ids_nowhere_else()
    {
        (_, string output) = await Compare(await NewFruits(), await NewHostile(), "-t:CatalogLock");
        Assert.Contains("error CAT0004: the reference 'file:///etc/passwd' leads nowhere", output, StringComparison.Ordinal);
    }

    /// <summary>The state of then comes out of git, and is no more trusted than that of now.</summary>
    [Fact]
    public async Task A_catalog_that_was_hostile_leads_the_comparison_with_a_revision_nowhere_else()
    {
        Project ordinary = await NewFruits(), hostile = await NewHostile();
        Fruits.AddTo(hostile);
        (Strace trace, string output) = await Compare(ordinary, hostile, "-t:CatalogDiff", "-p:Baseline=HEAD");
        Assert.Contains("CatalogDiff : error : HEAD (", output, StringComparison.Ordinal);
        Assert.Contains(trace.Started, static program => program.EndsWith("/git", StringComparison.Ordinal));
        Assert.All(trace.Started, static program => Assert.Matches("/(git|dotnet)$", program));
    }

    /// <summary>Runs a target on an ordinary and on a hostile catalog, which must open, start and call nothing more.</summary>
    private static async Task<(Strace Trace, string Output)> Compare(Project ordinary, Project hostile, params string[] target)
    {
        // The SDK's own wildcards follow links; the project asks for nothing of theirs.
        string[] arguments = ["msbuild", .. target, "-v:minimal", "-p:EnableDefaultItems=false"];
        (Strace before, string ofOrdinary) = await Strace.Dotnet(ordinary, arguments);
        Assert.DoesNotContain("error", ofOrdinary, StringComparison.Ordinal);
        (Strace after, string output) = await Strace.Dotnet(hostile, arguments);

        Assert.Subset(before.Started.ToHashSet(), after.Started.ToHashSet());
        Assert.Empty(after.Called);
        string[] added =
        [
            .. after.Opened.Except(before.Opened)
                .Where(static path => path.StartsWith('/') || path.Contains("../", StringComparison.Ordinal))
                .Where(path => !path.StartsWith(hostile.Folder, StringComparison.Ordinal))
                .Where(path => !hostile.Folder.StartsWith(path, StringComparison.Ordinal))
                .Where(static path => !IsOfDotnet(path)),
        ];
        Assert.True(added.Length == 0, string.Join('\n', added));
        return (after, output);
    }

    private static string DotnetRoot { get; } = Path.GetFullPath("../../../..", typeof(object).Assembly.Location);

    /// <summary>Its own files, and those that it makes for a moment; where a repository begins is looked for on the way up.</summary>
    private static bool IsOfDotnet(string path) =>
        path.StartsWith(DotnetRoot, StringComparison.Ordinal)
        || path.StartsWith("/proc/", StringComparison.Ordinal) && !path.EndsWith("/environ", StringComparison.Ordinal)
        || path.StartsWith("/dev/shm/", StringComparison.Ordinal)
        || path.StartsWith("/sys/", StringComparison.Ordinal)
        || path.StartsWith(Path.GetTempPath(), StringComparison.Ordinal) && !path.Contains("catalog-gen-", StringComparison.Ordinal)
        || path.EndsWith("/.git", StringComparison.Ordinal);

    private Task<Project> NewFruits() => New([]);

    private Task<Project> NewHostile() => New(Hostile, "link");

    private async Task<Project> New((string Path, string Text)[] files, string? link = null)
    {
        Assert.SkipUnless(Strace.IsThere, "There is no strace on this machine, or it may not look into other processes.");
        Project project = feed.NewProject(Fruits.ProjectName, items: Fruits.Item + """<Compile Include="Use.cs" />""");
        Fruits.AddTo(project);
        project.Write("Use.cs", "");
        project.Write(".gitignore", "obj\n");
        foreach ((string path, string text) in files)
            project.Write(path, text);
        if (link is not null)
            Directory.CreateSymbolicLink(project.PathOf(link), "/etc");
        await project.Git("init", "--quiet");
        await project.Git("add", ".");
        await project.Git("commit", "--quiet", "-m", "All");
        (await project.Build("-t:Restore")).AssertSucceeded();
        return project;
    }
}
