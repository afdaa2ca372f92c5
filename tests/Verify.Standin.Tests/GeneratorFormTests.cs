using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace VerifyTests.Standin;

/// <summary>A generator's run, in the form seen from the real packages.</summary>
public sealed class GeneratorFormTests
{
    private static readonly Diagnostic UnknownValue = Diagnostic.Create(
        new DiagnosticDescriptor(
            "CAT1004", "Unknown value", "'{0}' is not a modality: write '{1}'",
            "Catalog", DiagnosticSeverity.Error, isEnabledByDefault: true,
            "A long description.", "https://example.com/CAT1004.md", WellKnownDiagnosticTags.CompilationEnd),
        At("datasets/bcp.yaml", 1, 2, 4),
        [At("datasets/abc.yaml", 5, 0, 3)],
        "T1", "T1w");

    private static readonly Diagnostic SeveralLines = Diagnostic.Create(
        new DiagnosticDescriptor("CAT1000", "Several", "{0}", "Catalog", DiagnosticSeverity.Warning, isEnabledByDefault: true),
        Location.None,
        "line one\nline 'two'");

    [Fact]
    public async Task Diagnostics() =>
        await Verify(new SampleGenerator(diagnostics: [UnknownValue, SeveralLines]).Run()).UseDirectory("Snapshots");

    [Fact]
    public async Task Sources_without_diagnostics() =>
        await Verify(new SampleGenerator([("First.g.cs", "class First;\n"), ("Second.cs", "class Second;")]).Run().GetRunResult())
            .UseDirectory("Snapshots");

    [Fact]
    public async Task Sources_that_are_ignored() =>
        await Verify(new SampleGenerator([("Seen.g.cs", "class Seen;\n"), ("Unseen.g.cs", "class Unseen;\n")]).Run())
            .UseDirectory("Snapshots")
            .IgnoreGeneratedResult(source => source.HintName.StartsWith("Unseen", StringComparison.Ordinal));

    [Fact]
    public async Task Sources_and_diagnostics_with_settings()
    {
        var settings = new VerifySettings();
        settings.UseDirectory("Snapshots");
        settings.UseMethodName("renamed");
        await Verify(new SampleGenerator([("Only.g.cs", "// Größe 𝒳\n")], [SeveralLines]).Run(), settings);
    }

    [Theory]
    [InlineData("a case")]
    public async Task A_file_name_takes_the_place_of_the_method_and_its_parameters(string name) =>
        await Verify(new SampleGenerator([("Only.g.cs", "class Only;\n")], [SeveralLines]).Run())
            .UseDirectory(Path.Combine("Snapshots", name))
            .UseFileName("output");

    [Fact]
    public void A_file_name_is_the_whole_name()
    {
        var settings = new VerifySettings();
        settings.UseFileName("output");
        Assert.ThrowsAny<Exception>(() => settings.UseMethodName("other"));
        Assert.ThrowsAny<Exception>(() => settings.UseTypeName("other"));
    }

    [Fact]
    public async Task A_generator_that_throws_fails_the_test()
    {
        var failure = new InvalidOperationException("the generator's own");
        Exception thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await Verify(new SampleGenerator(failure: failure).Run()).UseDirectory("Snapshots"));
        Assert.Same(failure, thrown);
    }

    private static Location At(string path, int line, int start, int end) =>
        Location.Create(
            path, new TextSpan(0, end - start), new LinePositionSpan(new LinePosition(line, start), new LinePosition(line, end)));
}
