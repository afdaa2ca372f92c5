using Catalog.Gen.Package.Tests.Harness;
using Catalog.Gen.Tests;

namespace Catalog.Gen.Package.Tests;

/// <summary>Whom the generated code compiles for: the strict, the old and the too old.</summary>
public sealed class ConsumerTests(Feed feed)
{
    private const string Strict = """
        <AnalysisMode>All</AnalysisMode>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <EnableTrimAnalyzer>true</EnableTrimAnalyzer>
        <EnableAotAnalyzer>true</EnableAotAnalyzer>
        """;

    /// <summary>C# 12 on .NET 8 is the oldest that is supported; the newest compiles beside it.</summary>
    [Theory]
    [InlineData("net8.0", "12")]
    [InlineData("net10.0", "latest")]
    public async Task The_strictest_project_builds_without_a_warning(string targetFramework, string language)
    {
        Project project = feed.NewProject(
            Fruits.ProjectName, $"{Strict}<OutputType>Exe</OutputType><LangVersion>{language}</LangVersion>", """
            <Catalog Include="datasets/dataset.schema.json" />
            <Catalog Include="fruits/fruit.schema.json" Visibility="internal" />
            """, targetFramework);
        Fruits.AddTo(project);
        project.CopyFrom(Path.Combine(Corpora.RepositoryRoot, "catalog", "datasets"), "datasets");
        project.Write(
            "Program.cs",
            Fruits.Program.Replace("using Orchard;", "using Orchard;\n\n[assembly: CLSCompliant(false)]", StringComparison.Ordinal));

        // Rules that look at a type speak where it is the consumer's in part.
        project.Write(
            "Extended.cs",
            """
            namespace Orchard;

            /// <content>What the orchard adds.</content>
            internal sealed partial class Fruit
            {
                /// <summary>Whether it is ripe.</summary>
                public bool IsRipe(int month) => month >= Ripens;
            }

            /// <content>What the orchard adds.</content>
            internal static partial class Fruits
            {
                /// <summary>The first.</summary>
                public static Fruit First => All[0];
            }

            """);

        // CA1303 wants the program's own texts in a resource table; CA1515, CA2007 and the rest stay on.
        BuildOutput build = await project.Build("-p:NoWarn=CA1303");
        build.AssertSucceeded();
        Assert.Empty(build.Problems);
        Assert.Equal(Fruits.ProgramOutput.ReplaceLineEndings("\n"), await project.RunBuilt(targetFramework));
    }

    [Theory]
    [InlineData("net6.0", "10")]
    [InlineData("netstandard2.0", "12")]
    [InlineData("net10.0", "11")]
    public async Task A_project_that_is_too_old_is_told_so_once(string targetFramework, string language)
    {
        string properties =
            $"""
            <LangVersion>{language}</LangVersion>
            <ImplicitUsings>disable</ImplicitUsings>
            <CheckEolTargetFramework>false</CheckEolTargetFramework>
            """;
        Project project = feed.NewProject(Fruits.ProjectName, properties, Fruits.Item, targetFramework);
        Fruits.AddTo(project);

        BuildOutput build = await project.Build();
        Reported problem = Assert.Single(build.Problems);
        Assert.Equal("CAT0009", problem.Id);
        Assert.Equal("error", problem.Severity);
    }
}
