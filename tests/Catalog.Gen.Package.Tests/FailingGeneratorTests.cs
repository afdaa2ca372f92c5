using Catalog.Gen.Package.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Catalog.Gen.Package.Tests;

/// <summary>A generator that throws would leave a project without its catalog, and only a warning: the package makes it an error.</summary>
public sealed class FailingGeneratorTests(Feed feed)
{
    // Catalog.Gen itself is not known to throw: any generator in the project shows what the package's targets do.
    private const string Throwing = """
        [Microsoft.CodeAnalysis.Generator]
        public sealed class ThrowingGenerator : Microsoft.CodeAnalysis.IIncrementalGenerator
        {
            public void Initialize(Microsoft.CodeAnalysis.IncrementalGeneratorInitializationContext context) =>
                context.RegisterSourceOutput(
                    context.CompilationProvider, (_, _) => throw new System.InvalidOperationException("thrown on purpose"));
        }
        """;

    [Fact]
    public async Task A_generator_that_throws_fails_the_build()
    {
        Project project = feed.NewProject("Failing", items: $"""{Fruits.Item}<Analyzer Include="ThrowingGenerator.dll" />""");
        Fruits.AddTo(project);
        Compile(project.PathOf("ThrowingGenerator.dll"));

        BuildOutput build = await project.Build();
        Assert.NotEqual(0, build.ExitCode);
        Reported problem = Assert.Single(build.Problems);
        Assert.Equal(("error", "CS8785"), (problem.Severity, problem.Id));
        Assert.Contains("ThrowingGenerator", problem.Message, StringComparison.Ordinal);
    }

    private static void Compile(string path)
    {
        IEnumerable<string> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "netstandard.dll"
                or "Microsoft.CodeAnalysis.dll");
        EmitResult result = CSharpCompilation.Create(
            "ThrowingGenerator",
            [CSharpSyntaxTree.ParseText(Throwing)],
            references.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
