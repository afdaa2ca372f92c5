using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>What a build opens, starts and calls for the sake of what a catalog says: nothing beyond the catalog's own files.</summary>
public sealed class StraceTests(Feed feed)
{
    [Fact]
    public async Task A_hostile_catalog_leads_the_build_nowhere_else_than_an_ordinary_one()
    {
        Assert.SkipUnless(Strace.IsThere, "There is no strace on this machine, or it may not look into other processes.");
        Project ordinary = NewFruits(), hostile = NewFruits();
        hostile.Write("fruits/fruit.schema.json", """
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
            """);
        Directory.CreateSymbolicLink(hostile.PathOf("link"), "/etc");
        hostile.Write("fruits/apple.yaml", """
            # yaml-language-server: $schema=file:///etc/passwd
            name: !include /etc/passwd
            a: !!python/object/apply:os.system [ls]
            b: ${file:/etc/shadow}
            """);

        foreach (Project project in (Project[])[ordinary, hostile])
            (await project.Build("-t:Restore")).AssertSucceeded();

        // The SDK's own wildcards follow links; the project asks for nothing of theirs.
        string[] arguments = ["msbuild", "-t:Compile", "-v:quiet", "-p:EnableDefaultItems=false"];
        (Strace before, _) = await Strace.Dotnet(ordinary, arguments);
        (Strace after, string output) = await Strace.Dotnet(hostile, arguments);

        Assert.Contains("error CAT0004: the reference 'file:///etc/passwd' leads nowhere", output, StringComparison.Ordinal);
        Assert.Contains(hostile.PathOf("fruits/apple.yaml"), after.Opened);
        Assert.Equal(before.Started, after.Started);
        Assert.Empty(after.Called);
        string[] added =
        [
            .. after.Opened.Except(before.Opened)
                .Where(path => !path.StartsWith(hostile.Folder, StringComparison.Ordinal))
                .Where(path => !hostile.Folder.StartsWith(path, StringComparison.Ordinal))
                .Where(static path => !IsOfDotnet(path)),
        ];
        Assert.True(added.Length == 0, string.Join('\n', added));
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

    private Project NewFruits()
    {
        Project project = feed.NewProject(Fruits.ProjectName, items: Fruits.Item + """<Compile Include="Use.cs" />""");
        Fruits.AddTo(project);
        project.Write("Use.cs", "");
        return project;
    }
}
