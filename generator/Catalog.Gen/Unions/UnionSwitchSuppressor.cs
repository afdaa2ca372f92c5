using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Catalog.Gen.Unions;

/// <summary>
/// Takes back CS8509 (a <c>switch</c> expression that does not handle every value) where the value is a generated union and
/// every shape of it has an arm. The compiler does not know that no other shape can be; without this, an arm for <c>_</c>
/// would have to be written, which hides a shape that the schema gains later.
/// </summary>
/// <remarks>
/// CS8655 (null is not handled) is not taken back: that every shape has an arm says nothing of null. The compiler never
/// reports both, so a value that may be null keeps its CS8509 as long as no arm takes the null.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnionSwitchSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Descriptor = new(
        "CATS8509", "CS8509", "Every shape of a generated union has an arm, and no other type can be one.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var unions = new ClosedUnions(context.Compilation);
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree
                || tree.GetRoot(context.CancellationToken).FindToken(diagnostic.Location.SourceSpan.Start).Parent
                    is not SwitchExpressionSyntax expression)
            {
                continue;
            }

            if (new SwitchCoverage(unions, context.GetSemanticModel(tree)).IsComplete(expression, context.CancellationToken))
                context.ReportSuppression(Suppression.Create(Descriptor, diagnostic));
        }
    }
}
