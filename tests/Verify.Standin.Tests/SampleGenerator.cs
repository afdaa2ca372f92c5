using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace VerifyTests.Standin;

/// <summary>Makes the sources and diagnostics that it is given.</summary>
internal sealed class SampleGenerator(
    IReadOnlyList<(string HintName, string Source)>? sources = null,
    IReadOnlyList<Diagnostic>? diagnostics = null,
    Exception? failure = null) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, (output, _) =>
        {
            if (failure is not null)
                throw failure;

            foreach ((string hintName, string source) in sources ?? [])
                output.AddSource(hintName, SourceText.From(source, Encoding.UTF8));
            foreach (Diagnostic diagnostic in diagnostics ?? [])
                output.ReportDiagnostic(diagnostic);
        });

    public GeneratorDriver Run() => CSharpGeneratorDriver.Create(this).RunGenerators(CSharpCompilation.Create("Sample"));
}
