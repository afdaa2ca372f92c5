using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>
/// A project may bring a compiler that is not the SDK's. Older ones than the first of these are not to be had as a package;
/// <c>Catalog.Gen.Tests</c> runs the generator in those.
/// </summary>
public sealed class CompilersTests(Feed feed)
{
    private const string Oldest = "4.14.0", Newest = "5.12.0";

    public static TheoryData<string> Versions => Environment.GetEnvironmentVariable("CATALOG_FULL") == "1"
        ? [Oldest, "5.9.0", Newest]
        : [Oldest, Newest];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_project_builds_and_runs_with_a_compiler_of_its_own(string version)
    {
        // The package of 4.14.0 does not say that the SDK is not to take its own compiler all the same; later ones do.
        Project project = feed.NewProject(
            Fruits.ProjectName,
            "<OutputType>Exe</OutputType><LangVersion>12</LangVersion><RoslynCompilerType>Custom</RoslynCompilerType>",
            $"""
            {Fruits.Item}
            <PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="{version}" PrivateAssets="all" />
            """);
        Fruits.AddTo(project);

        // The compiler says what it is, and stops before it asks a generator.
        project.Write("Program.cs", "#error version\n" + Fruits.Program);
        BuildOutput asked = await project.Build();
        Assert.Contains($"error CS8304: Compiler version: '{version}-", asked.Text, StringComparison.Ordinal);

        project.Write("Program.cs", Fruits.Program);
        BuildOutput build = await project.Build("--no-restore", "-warnaserror");
        build.AssertSucceeded();
        Assert.Empty(build.Problems);
        Assert.Equal(Fruits.ProgramOutput.ReplaceLineEndings("\n"), await project.RunBuilt());

        project.Edit("fruits/pear.yaml", "ripens: 8", "ripens: 13");
        (await project.Build("--no-restore")).AssertProblems("fruits/pear.yaml(3,9): error CAT1009");
    }
}
