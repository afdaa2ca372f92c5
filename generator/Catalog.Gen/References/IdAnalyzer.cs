using System.Collections.Immutable;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Catalog.Gen.References;

/// <summary>
/// Checks what reaches something marked <c>[X.Id]</c>: CAT3001 for a constant that is not an id and for an id of another
/// catalog, CAT3002 for a constant that no longer is an id, CAT3003 for the id of an obsolete entry. Other values can't be
/// checked here; the look-ups check them at run time.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that holds the id to write instead.</summary>
    internal const string IdProperty = "Id";

    /// <summary>The property of a diagnostic that names the static class of the catalog, as in metadata.</summary>
    internal const string ClassProperty = "Class";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Of(Rules.UnknownId), Descriptors.Of(Rules.FormerId), Descriptors.Of(Rules.ObsoleteId));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // Without a catalog nothing is registered, and the compiler has no operation to walk for us.
            ImmutableArray<IdCatalog> catalogs = IdCatalogs.Of(start.Compilation, start.CancellationToken);
            if (catalogs.IsEmpty)
                return;
            var checks = new IdChecks(catalogs, start.Compilation);
            start.RegisterOperationAction(checks.Check, IdSinks.Kinds);
        });
    }
}
