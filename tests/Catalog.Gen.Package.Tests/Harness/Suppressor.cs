using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Catalog.Gen.Package.Tests.Harness;

/// <summary>An analyzer, made here, that takes diagnostics away, as some do with those of others.</summary>
internal static class Suppressor
{
    /// <summary>Where it is in the project.</summary>
    public const string Path = "hush/Hush.dll";

    public static void Emit(Project project, params IEnumerable<string> ids)
    {
        IEnumerable<string> made = ids.Select(id => $"new(\"HUSH{id}\", \"{id}\", \"Hush.\")");
        SyntaxTree tree = CSharpSyntaxTree.ParseText($$"""
            using System.Collections.Immutable;
            using Microsoft.CodeAnalysis;
            using Microsoft.CodeAnalysis.Diagnostics;

            [DiagnosticAnalyzer(LanguageNames.CSharp)]
            public sealed class Hush : DiagnosticSuppressor
            {
                public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
                    ImmutableArray.Create(new SuppressionDescriptor[] { {{string.Join(", ", made)}} });

                public override void ReportSuppressions(SuppressionAnalysisContext context)
                {
                    foreach (Diagnostic found in context.ReportedDiagnostics)
                    {
                        foreach (SuppressionDescriptor one in SupportedSuppressions)
                        {
                            if (one.SuppressedDiagnosticId == found.Id)
                                context.ReportSuppression(Suppression.Create(one, found));
                        }
                    }
                }
            }
            """);
        string[] references =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator),
        ];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(project.PathOf(Path))!);
        EmitResult result = CSharpCompilation.Create(
            "Hush",
            [tree],
            references.Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(project.PathOf(Path));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
