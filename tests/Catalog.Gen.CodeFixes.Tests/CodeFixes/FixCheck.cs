using Catalog.Gen.CodeFixes.Tests.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Catalog.Gen.CodeFixes.Tests.CodeFixes;

/// <summary>
/// A fix applied to one diagnostic after the other, and to all of a document,
/// project and solution; what comes out must compile.
/// </summary>
internal static class FixCheck
{
    public static Task With<TAnalyzer, TFix>(
        string key, string source, string expected, CompilerDiagnostics compilerDiagnostics = CompilerDiagnostics.Errors)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        With<TAnalyzer, TFix>(key, [source], [expected], compilerDiagnostics);

    public static Task With<TAnalyzer, TFix>(
        string key, string[] sources, string[] expected, CompilerDiagnostics compilerDiagnostics = CompilerDiagnostics.Errors)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TAnalyzer, TFix> { CodeActionEquivalenceKey = key, CompilerDiagnostics = compilerDiagnostics };
        foreach (string source in sources)
            test.TestState.Sources.Add(source);
        foreach (string source in expected)
            test.FixedState.Sources.Add(source);
        foreach ((string name, string text) in GeneratedCatalog.Sources)
        {
            test.TestState.Sources.Add((name, text));
            test.FixedState.Sources.Add((name, text));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        public FixTest()
        {
            ReferenceAssemblies = Check.None;
            DisabledDiagnostics.Add("CS1591");
            TestState.AdditionalReferences.AddRange(Check.References);
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp12);
    }
}
