using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests.Matrix;

/// <summary>What projects set for themselves: none of it stands in the way of a catalog, and a catalog in the way of none.</summary>
public sealed class SettingsTests(Feed feed)
{
    [Fact]
    public async Task Versions_that_are_managed_centrally()
    {
        Project project = feed.NewFolder(Fruits.ProjectName);
        project.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Catalog.Gen" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        project.AddProject(
            "Orchard.csproj", "<OutputType>Exe</OutputType>", """<PackageReference Include="Catalog.Gen" />""" + Fruits.Item);
        await RunsSilently(project);
    }

    [Fact]
    public async Task Usings_and_nullable_that_are_off() => await RunsSilently(
        feed.NewProject(
            Fruits.ProjectName,
            "<OutputType>Exe</OutputType><ImplicitUsings>disable</ImplicitUsings><Nullable>disable</Nullable>",
            Fruits.Item + """<Using Include="System" />"""));

    [Fact]
    public async Task All_that_is_strict() => await RunsSilently(
        feed.NewProject(
            Fruits.ProjectName,
            """
            <OutputType>Exe</OutputType>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>
            <WarningLevel>9999</WarningLevel>
            <AnalysisMode>All</AnalysisMode>
            <AnalysisLevel>latest</AnalysisLevel>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
            <Features>strict</Features>
            <NoWarn>$(NoWarn);CA1303;CA1852</NoWarn>
            """,
            Fruits.Item));

    [Fact]
    public async Task Output_in_one_folder_of_artifacts()
    {
        Project project = feed.NewProject(
            Fruits.ProjectName, "<OutputType>Exe</OutputType>", """<Catalog Include="**/*.schema.json" />""");
        project.Write(
            "Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");

        // A schema that a wildcard finds among what was built would be another catalog.
        project.Write("artifacts/publish/fruits/fruit.schema.json", "{}");
        await RunsSilently(project, "artifacts/bin/Orchard/debug/Orchard.dll");
    }

    /// <summary>MSBuild makes a namespace of a project's name, whatever that is.</summary>
    [Theory]
    [InlineData("file", "@file")]
    [InlineData("My.base", "My.@base")]
    [InlineData("event.record.async", "@event.record.async")]
    [InlineData("3d-Scans", "_3d_Scans")]
    [InlineData("Ré sumé", "Ré_sumé")]
    [InlineData("System.Fruit", "System.Fruit")]
    public async Task A_namespace_that_is_hostile(string name, string @namespace)
    {
        Project project = feed.NewProject(name, "<OutputType>Exe</OutputType>", Fruits.Item);
        Fruits.AddTo(project);
        project.Write("Program.cs", $"Console.WriteLine(global::{@namespace}.Fruits.Apple.Name);\n");
        BuildOutput build = await project.Build();
        build.AssertSucceeded();
        Assert.DoesNotContain(build.Problems, static problem => problem.Severity == "error");
        Assert.Equal("Apple\n", await project.RunBuilt());
    }

    private static async Task RunsSilently(Project project, string built = "bin/Debug/net10.0/Orchard.dll")
    {
        Fruits.AddTo(project);
        project.Write("Program.cs", Fruits.Program);
        BuildOutput build = await project.Build();
        build.AssertSucceeded();
        Assert.Empty(build.Problems);
        Assert.Equal(Fruits.ProgramOutput, await project.RunFile(built));
    }
}
