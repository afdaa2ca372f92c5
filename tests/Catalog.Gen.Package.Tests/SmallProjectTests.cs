using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>A small project of anyone's, from restore to run.</summary>
public sealed class SmallProjectTests(Feed feed)
{
    [Fact]
    public async Task A_project_builds_runs_and_is_then_up_to_date()
    {
        Project project = NewFruits("<OutputType>Exe</OutputType>");
        project.Write("Program.cs", Fruits.Program);

        BuildOutput first = await project.Build();
        first.AssertSucceeded();
        Assert.Empty(first.Problems);
        Assert.Equal(Fruits.ProgramOutput.ReplaceLineEndings("\n"), await project.RunBuilt());

        string assembly = project.PathOf("bin/Debug/net10.0/Orchard.dll");
        DateTime built = File.GetLastWriteTimeUtc(assembly);
        BuildOutput second = await project.Build("-v:normal");
        Assert.Contains("Skipping target \"CoreCompile\"", second.Text, StringComparison.Ordinal);
        Assert.Equal(built, File.GetLastWriteTimeUtc(assembly));

        // One entry changes, one is taken away and nothing else is touched: both are seen.
        project.Edit("fruits/apple.yaml", "ripens: 9", "ripens: 10");
        File.Delete(project.PathOf("fruits/sour-cherry.yaml"));
        project.Edit("Program.cs", "Console.WriteLine(Fruits.Get(\"sour-cherry\").ToJson());", "");
        (await project.Build()).AssertSucceeded();
        Assert.Equal("2: apple, pear\nApple ripens in 10 and goes with Pear\napple\n", await project.RunBuilt());
        File.Delete(project.PathOf("fruits/pear.yaml"));
        (await project.Build()).AssertProblems("fruits/apple.yaml(5,12): error CAT2003");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("-p:DesignTimeBuild=true", false)]
    [InlineData("-p:NETCoreSdkPortableRuntimeIdentifier=plan9-mips", false)]
    [InlineData("-p:BundledNETCoreAppTargetFrameworkVersion=8.0", false)]
    public async Task The_compiler_gets_the_generator_once_and_compiled_ahead_of_time_where_it_is_sure_to_run(string argument, bool isReady)
    {
        Project project = NewFruits();
        (await project.Build("-t:Restore")).AssertSucceeded();

        string[] arguments = argument.Length == 0 ? [] : [argument];
        BuildOutput build = await project.Build(["--no-restore", "-t:Compile", "-getItem:Analyzer", .. arguments]);

        build.AssertSucceeded();
        using var items = System.Text.Json.JsonDocument.Parse(build.Text);
        string[] paths = [.. items.RootElement.GetProperty("Items")
            .GetProperty("Analyzer")
            .EnumerateArray()
            .Select(item => item.GetProperty("FullPath").GetString()!.Replace('\\', '/'))];
        string folder = isReady ? $"/tools/ready/10.0/{Feed.Platform}/" : "/analyzers/dotnet/cs/";
        Assert.EndsWith(
            folder + "Catalog.Gen.dll",
            Assert.Single(paths, path => path.EndsWith("/Catalog.Gen.dll", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.EndsWith(
            folder + "Catalog.Gen.YamlDotNet.dll",
            Assert.Single(paths, path => path.EndsWith("/Catalog.Gen.YamlDotNet.dll", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_in_entries_do_not_come_from_an_analyzer_that_can_be_switched_off()
    {
        Project project = NewFruits("<RunAnalyzers>false</RunAnalyzers><ErrorLog>problems.sarif,version=2.1</ErrorLog>");
        project.Edit("fruits/pear.yaml", "colour: green", "color: green");

        BuildOutput build = await project.Build();
        Assert.NotEqual(0, build.ExitCode);
        build.AssertProblems("fruits/pear.yaml(2,1): error CAT1006: unknown property 'color': did you mean 'colour'?");

        using var log = System.Text.Json.JsonDocument.Parse(File.ReadAllText(project.PathOf("problems.sarif")));
        System.Text.Json.JsonElement result = Assert.Single(
            log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(),
            entry => entry.GetProperty("ruleId").GetString() == "CAT1006");
        System.Text.Json.JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("fruits/pear.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(6, place.GetProperty("region").GetProperty("endColumn").GetInt32());
    }

    [Fact]
    public async Task The_generated_code_is_the_same_in_another_folder_and_culture()
    {
        Project here = NewFruits("<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        Project there = NewFruits("<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        foreach (string file in Directory.GetFiles(there.PathOf("fruits"), "*.yaml"))
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));

        (await here.Build()).AssertSucceeded();
        (await there.Build("-p:InvariantGlobalization=false")).AssertSucceeded();
        Dictionary<string, string> expected = Generated(here);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Generated(there));

        static Dictionary<string, string> Generated(Project project) =>
            Directory.GetFiles(project.PathOf("obj/Debug/net10.0/generated/Catalog.Gen"), "*.cs", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(project.Folder, file), File.ReadAllText);
    }

    [Fact]
    public async Task A_library_keeps_its_catalog_to_itself()
    {
        Project library = NewFruits();
        Project application = feed.NewProject(
            "Kitchen", "<OutputType>Exe</OutputType>", $"""<ProjectReference Include="{library.PathOf("Orchard.csproj")}" />""");
        // Taken for a catalog, this file would be a problem; and the members would be there twice (CS0436).
        application.Write("fruits/stray.yaml", "nothing: known\n");
        application.Write("Program.cs", Fruits.Program);

        BuildOutput build = await application.Build("-warnaserror");
        build.AssertSucceeded();
        Assert.Empty(build.Problems);
        Assert.Equal(Fruits.ProgramOutput.ReplaceLineEndings("\n"), await application.RunBuilt());
    }

    private Project NewFruits(string properties = "")
    {
        Project project = feed.NewProject(Fruits.ProjectName, properties, Fruits.Item);
        Fruits.AddTo(project);
        return project;
    }
}
