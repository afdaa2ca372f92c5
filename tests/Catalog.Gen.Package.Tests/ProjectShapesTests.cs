using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>Projects of other kinds than a program in C# for one framework.</summary>
public sealed class ProjectShapesTests(Feed feed)
{
    [Theory]
    [InlineData("fs", "F#", "module Library\n")]
    [InlineData("vb", "VB", "")]
    public async Task A_project_in_another_language_gets_one_error(string language, string shown, string source)
    {
        Project project = feed.NewProject(Fruits.ProjectName, items: Fruits.Item + $"""<Compile Include="Library.{language}" />""",
            properties: "<EnableDefaultCompileItems>false</EnableDefaultCompileItems>", language: language);
        Fruits.AddTo(project);
        project.Write($"Library.{language}", source);

        BuildOutput build = await project.Build();

        Assert.NotEqual(0, build.ExitCode);
        build.AssertProblems(
            $"Orchard.{language}proj(1,1): error CAT0009: catalogs become C#, and this is a project in {shown}: "
            + "put the catalog into a library in C#, and refer to that from here");
        Assert.DoesNotContain(": error :", build.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_framework_that_has_the_catalog_is_found()
    {
        Project project = feed.NewProject(
            Fruits.ProjectName,
            items: """<Catalog Include="fruits/fruit.schema.json" Condition="'$(TargetFramework)' == 'net10.0'" />""",
            targetFramework: "netstandard2.0;net10.0",
            properties: "<LangVersion>latest</LangVersion>");
        Fruits.AddTo(project);
        BuildOutput locked = await project.Build("-t:CatalogLock", "-restore");
        locked.AssertSucceeded();
        Assert.EndsWith(
            "\napple\npear\nsour-cherry\n", File.ReadAllText(project.PathOf("fruits/fruit.ids.txt")), StringComparison.Ordinal);
        File.Copy(project.PathOf("obj/Debug/net10.0/Orchard.dll"), project.PathOf("then.dll"));
        project.Write("fruits/plum.yaml", "name: Plum\ncolour: red\nripens: 8\n");

        BuildOutput report = await project.Run("msbuild", "-t:CatalogDiff", "-p:Baseline=then.dll", "-getProperty:CatalogDiffReport");
        report.AssertSucceeded();
        Assert.Contains("- `plum`: Plum", report.Text, StringComparison.Ordinal);

        // A failing target says its own error, and nothing of exit codes.
        BuildOutput wrong = await project.Build("-t:CatalogDiff", "-p:Baseline=nowhere");
        Assert.NotEqual(0, wrong.ExitCode);
        Assert.Contains("CatalogDiff : error : ", wrong.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("MSB", wrong.Text, StringComparison.Ordinal);
    }

    /// <summary>A file that is handed over twice would be two entries of one id.</summary>
    [Fact]
    public async Task Files_that_the_project_hands_to_the_compiler_itself_are_read_once()
    {
        Project project = feed.NewProject(
            Fruits.ProjectName,
            "<OutputType>Exe</OutputType>",
            """
            <AdditionalFiles Include="fruits/apple.yaml;fruits/*.json" />
            <AdditionalFiles Include="$(MSBuildProjectDirectory)/./fruits/../fruits/pear.yaml" />
            <EmbeddedResource Include="fruits/sour-cherry.yaml" />
            """ + Fruits.Item);
        Fruits.AddTo(project);
        project.Write("Program.cs", Fruits.Program);

        BuildOutput build = await project.Build();

        build.AssertSucceeded();
        Assert.Empty(build.Problems);
        Assert.Equal(Fruits.ProgramOutput, await project.RunBuilt());
    }

    [Theory]
    [InlineData("Microsoft.NET.Sdk.Web", "")]
    [InlineData("Microsoft.NET.Sdk.Worker", "")]
    [InlineData("Microsoft.NET.Sdk.Razor", "<OutputType>Library</OutputType>")]
    public async Task Nothing_of_a_catalog_is_published_unless_the_project_says_so(string sdk, string properties)
    {
        Project project = feed.NewProject(
            Fruits.ProjectName,
            $"<OutputType>Exe</OutputType>{properties}<UseAppHost>false</UseAppHost><ImplicitUsings>disable</ImplicitUsings>",
            """
            <Catalog Include="**/*.schema.json" />
            <Content Update="fruits/kept.json" CopyToOutputDirectory="Always" CopyToPublishDirectory="Always" />
            <None Include="fruits/pear.yaml" CopyToPublishDirectory="Always" />
            """,
            sdk: sdk);
        Fruits.AddTo(project);
        project.Write("fruits/quince.json", """{ "name": "Quince", "colour": "green", "ripens": 10 }""");
        project.Write("fruits/kept.json", """{ "name": "Kept", "colour": "green", "ripens": 10 }""");
        project.Write("appsettings.json", "{}");
        project.Write("wwwroot/fruit.json", "{}");
        if (properties.Length == 0)
            project.Write("Program.cs", "System.Console.WriteLine(Orchard.Fruits.Count);");

        // What the first build has copied is found by no wildcard of the second.
        for (int i = 0; i < 2; i++)
        {
            BuildOutput published = await project.Run("publish");
            published.AssertSucceeded();
            Assert.Empty(published.Problems);
        }

        string folder = project.PathOf("bin/Release/net10.0/publish");
        string[] files =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Where(static file => file.StartsWith("fruits/", StringComparison.Ordinal) || file == "appsettings.json")
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(["appsettings.json", "fruits/kept.json", "fruits/pear.yaml"], files);
    }
}
