using System.Collections.Immutable;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Catalog.Gen.References;

/// <summary>
/// Checks every constant that reaches something marked <c>[X.Id]</c>: CAT3001 for one that is not an id, CAT3002 for one
/// that no longer is. Values that are not constants can't be checked here; the look-ups check them at run time.
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
        ImmutableArray.Create(Descriptors.Of(Rules.UnknownId), Descriptors.Of(Rules.FormerId));

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
            var marks = new IdMarks(catalogs);
            var sinks = new IdSinks(marks);
            start.RegisterOperationAction(context => Check(context, sinks, marks), IdSinks.Kinds);
        });
    }

    private static void Check(OperationAnalysisContext context, IdSinks sinks, IdMarks marks)
    {
        foreach ((IOperation? value, IdMark? mark) in sinks.Of(context.Operation, context.ContainingSymbol))
        {
            if (mark is null)
                continue;
            foreach ((IOperation constant, string text) in Constants.In(value))
            {
                if (!mark.Contains(text) && mark.IsKnown && !IsCheckedElsewhere(constant, mark, marks, context.Compilation))
                    context.ReportDiagnostic(Describe(constant, text, mark));
            }
        }
    }

    // Ids.X is the compiler's to check, [Obsolete] and all; a constant that is marked was checked where it is declared.
    private static bool IsCheckedElsewhere(IOperation constant, IdMark mark, IdMarks marks, Compilation compilation) =>
        MarkedValues.WithoutConversion(constant) is IFieldReferenceOperation { Field: var field }
        && (mark.HasConstant(field)
            || (SymbolEqualityComparer.Default.Equals(field.ContainingAssembly, compilation.Assembly)
                && marks.Of(field) is { } own
                && own.Overlaps(mark)));

    private static Diagnostic Describe(IOperation constant, string text, IdMark mark)
    {
        Location location = constant.Syntax.GetLocation();
        string shown = Words.Quote(text);
        foreach (IdCatalog catalog in mark.Catalogs)
        {
            if (catalog.List.NewId(text) is { } newId)
            {
                var message = new Message($"{shown} is a former id of {catalog.Class.Name}", $"write {Words.Quote(newId)}");
                return Diagnostic.Create(Descriptors.Of(Rules.FormerId), location, Properties(catalog, newId), message.ToString());
            }

            if (catalog.List.NoteOf(text) is { } note)
            {
                var message = new Message($"{shown} is a former id of {catalog.Class.Name}", note);
                return Diagnostic.Create(Descriptors.Of(Rules.FormerId), location, message.ToString());
            }
        }

        string isNot = $"{shown} is not an id of {string.Join(" or ", mark.Catalogs.Select(static catalog => catalog.Class.Name))}";
        foreach (IdCatalog catalog in mark.Catalogs)
        {
            if (DidYouMean.Nearest(text, catalog.List.Ids) is { } nearest)
            {
                var message = new Message(isNot, $"did you mean {Words.Quote(nearest)}?");
                return Diagnostic.Create(Descriptors.Of(Rules.UnknownId), location, Properties(catalog, nearest), message.ToString());
            }
        }

        string otherwise = text.Length == 0 ? "write null where there is none" : $"{mark.Catalogs[0].Class.Name}.Ids has them all";
        return Diagnostic.Create(Descriptors.Of(Rules.UnknownId), location, new Message(isNot, otherwise).ToString());
    }

    private static ImmutableDictionary<string, string?> Properties(IdCatalog catalog, string id) =>
        ImmutableDictionary<string, string?>.Empty.Add(IdProperty, id).Add(ClassProperty, catalog.Class.ToDisplayString());
}
