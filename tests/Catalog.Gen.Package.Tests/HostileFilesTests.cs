using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>Names and links that a stranger's pull request can bring, where git stores them: on Linux and macOS.</summary>
public sealed class HostileFilesTests(Feed feed)
{
    [Fact]
    public async Task Nothing_is_handed_on_where_a_name_or_a_link_is_hostile()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names, and links need a right of their own.");
        Project project = feed.NewProject(Fruits.ProjectName, items: Fruits.Item);
        Fruits.AddTo(project);
        // With the line break, the compiler would load what follows it.
        project.Write("fruits/x\n/analyzer:evil.dll.yaml", "name: x\n");
        project.Write("fruits/q\"/additionalfile:y.yaml", "name: x\n");
        project.Write("fruits/.hidden/a\n.yaml", "name: x\n");
        File.CreateSymbolicLink(project.PathOf("fruits/pw.yaml"), "/etc/passwd");
        File.CreateSymbolicLink(project.PathOf("fruits/up.yaml"), "../Orchard.csproj");
        Directory.CreateSymbolicLink(project.PathOf("fruits/etc"), "/etc");
        Directory.CreateSymbolicLink(project.PathOf("fruits/round"), ".");
        File.CreateSymbolicLink(project.PathOf("fruits/plum.yaml"), "pear.yaml");

        BuildOutput build = await project.Build();

        Assert.NotEqual(0, build.ExitCode);
        build.AssertProblems(
            "fruits/etc(1,1): error CAT0028",
            "fruits/pw.yaml(1,1): error CAT0028: the link leads to '/etc/passwd', which is no place for files of this catalog: "
            + "put the file itself into the catalog's folder, or delete the link",
            "fruits/q\"/additionalfile:y.yaml(1,1): error CAT0027: the path has a quotation mark, which could be read as something else "
            + "on its way to the compiler: rename the file or folder",
            "fruits/up.yaml(1,1): error CAT0028",
            // The line break is shown as a backslash and n, and every backslash here as a slash.
            "fruits/x/n/analyzer:evil.dll.yaml(1,1): error CAT0027: the path has a line break (\\n), which could be read as something else "
            + "on its way to the compiler: rename the file or folder");
        Assert.False(File.Exists(project.PathOf("obj/Debug/net10.0/Orchard.dll")));

        // Without them it builds, and a link within the folder is an entry.
        foreach (string name in (string[])["pw.yaml", "up.yaml", "etc"])
            File.Delete(project.PathOf("fruits/" + name));
        foreach (string name in (string[])["x\n", "q\""])
            Directory.Delete(project.PathOf("fruits/" + name), recursive: true);
        project.Write("Use.cs", "internal static class Use { public static string Name => Orchard.Fruits.Plum.Name; }");
        BuildOutput clean = await project.Build();
        clean.AssertSucceeded();
        Assert.Empty(clean.Problems);
    }

    [Fact]
    public async Task A_path_may_have_any_other_sign()
    {
        string odd = OperatingSystem.IsWindows() ? "C# a;b 100% é" : "C# a;b|c 100% é";
        Project project = feed.NewProject(
            "Depot",
            "<OutputType>Exe</OutputType><RootNamespace>Depot</RootNamespace>",
            """<Catalog Include="b#%3bc/thing.schema.json" Class="Pieces" Namespace="Depot.Parts" Visibility="internal" />""",
            parent: odd);
        project.Write("b#;c/thing.schema.json", """{ "title": "Thing", "properties": { "size": { "type": "integer" } } }""");
        string[] names = ["a;b", "c,d", "e#f", "g=h", "100%25", "-i", "@j", "k'l", "$(m)", "ñ 字", "n[o]{p}", "&amp", "q r/s"];
        foreach (string name in names)
            project.Write($"b#;c/{name}.yaml", "size: 3\n");
        project.Write("Program.cs", "System.Console.WriteLine(Depot.Parts.Pieces.Count);\n");

        BuildOutput build = await project.Build();
        build.AssertSucceeded();
        Assert.Empty(build.Problems);
        Assert.Equal($"{names.Length}\n", await project.RunBuilt());

        project.Write("b#;c/a;b.yaml", "size: x\n");
        (await project.Build()).AssertProblems("b#;c/a;b.yaml(1,7): error CAT1003");
        project.Write("b#;c/a;b.yaml", "size: 4\n");

        // The tool reads the same files, and what is asked of it stays one value.
        (await project.Build("-t:CatalogLock")).AssertSucceeded();
        Assert.Contains("\na;b\nc,d\n", File.ReadAllText(project.PathOf("b#;c/thing.ids.txt")), StringComparison.Ordinal);
        foreach (string baseline in (string[])["v1.0%0Aoutput=../evil.md", "%00", "a%0Dfile=/etc/passwd"])
        {
            BuildOutput diff = await project.Build("-t:CatalogDiff", "-p:Baseline=" + baseline);
            Assert.NotEqual(0, diff.ExitCode);
            Assert.Contains("error : the baseline '", diff.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("MSB3073", diff.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Unhandled", diff.Text, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(project.PathOf("../evil.md")));
    }
}
