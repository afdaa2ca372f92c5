using Catalog.Gen.Package.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Catalog.Gen.Package.Tests;

/// <summary>Other analyzers and generators bring a YamlDotNet of their own: theirs and ours do not meet.</summary>
public sealed class OtherYamlDotNetTests(Feed feed)
{
    /// <summary>It brings an old YamlDotNet, without which it reports nothing but its own failures.</summary>
    [Fact]
    public async Task An_analyzer_with_an_older_YamlDotNet_still_warns()
    {
        Project project = NewFruits("""
            <PackageReference Include="SecurityCodeScan.VS2019" Version="5.6.7" PrivateAssets="all" />
            """);
        project.Write("Program.cs", Fruits.Program + "Console.WriteLine(new Random().Next() < 0);\n");

        BuildOutput build = await project.Build();

        build.AssertSucceeded();
        Assert.Contains("warning SCS0005", build.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", build.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8785", build.Text, StringComparison.Ordinal);
        Assert.Equal(Fruits.ProgramOutput + "False\n", await project.RunBuilt());
    }

    /// <summary>A generator made here, with a YamlDotNet that is newer than any, and that has none of what ours has.</summary>
    [Fact]
    public async Task A_generator_with_a_newer_YamlDotNet_still_generates()
    {
        Project project = NewFruits("""
            <Analyzer Include="other/Other.dll;other/YamlDotNet.dll" />
            """);
        MetadataReference[] framework =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
        Emit(project, "YamlDotNet", framework, """
            [assembly: System.Reflection.AssemblyVersion("999.0.0.0")]
            namespace YamlDotNet { public static class Newest { public static string Text => "newest"; } }
            """);
        Emit(project, "Other", [.. framework, MetadataReference.CreateFromFile(project.PathOf("other/YamlDotNet.dll"))], """
            [Microsoft.CodeAnalysis.Generator(Microsoft.CodeAnalysis.LanguageNames.CSharp)]
            public sealed class Other : Microsoft.CodeAnalysis.IIncrementalGenerator
            {
                public void Initialize(Microsoft.CodeAnalysis.IncrementalGeneratorInitializationContext context) =>
                    context.RegisterPostInitializationOutput(static output => output.AddSource(
                        "Other.g.cs", "static class Other { public const string Text = \"" + YamlDotNet.Newest.Text + "\"; }"));
            }
            """);
        project.Write("Program.cs", Fruits.Program + "Console.WriteLine(Other.Text);\n");

        BuildOutput build = await project.Build();

        build.AssertSucceeded();
        Assert.Equal(Fruits.ProgramOutput + "newest\n", await project.RunBuilt());
    }

    private Project NewFruits(string items)
    {
        Project project = feed.NewProject(Fruits.ProjectName, "<OutputType>Exe</OutputType>", Fruits.Item + items);
        Fruits.AddTo(project);
        return project;
    }

    private static void Emit(Project project, string name, MetadataReference[] references, string source)
    {
        Directory.CreateDirectory(project.PathOf("other"));
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.Emit(
            project.PathOf($"other/{name}.dll"), cancellationToken: TestContext.Current.CancellationToken).Diagnostics);
    }
}
