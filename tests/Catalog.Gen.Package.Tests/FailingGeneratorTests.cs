using Catalog.Gen.Package.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Package.Tests;

/// <summary>A generator that throws would leave a project without its catalog, and only a warning: the package makes it an error.</summary>
public sealed class FailingGeneratorTests(Feed feed)
{
    [Fact]
    public async Task A_generator_that_throws_fails_the_build()
    {
        // Any generator will do: this assembly holds one that throws.
        Project project = feed.NewProject(
            "Failing", items: $"""{Fruits.Item}<Analyzer Include="{typeof(ThrowingGenerator).Assembly.Location}" />""");
        Fruits.AddTo(project);

        BuildOutput build = await project.Build();
        Assert.NotEqual(0, build.ExitCode);
        Reported problem = Assert.Single(build.Problems);
        Assert.Equal(("error", "CS8785"), (problem.Severity, problem.Id));
        Assert.Contains(nameof(ThrowingGenerator), problem.Message, StringComparison.Ordinal);
    }
}

/// <summary>Loaded by the compiler in the test above, and only there.</summary>
[Generator]
public sealed class ThrowingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, (_, _) => throw new InvalidOperationException("thrown on purpose"));
}
