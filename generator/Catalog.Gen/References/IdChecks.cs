using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Catalog.Gen.References;

/// <summary>The checks of one compilation.</summary>
internal sealed class IdChecks
{
    private readonly Compilation _compilation;
    private readonly IdMarks _marks;
    private readonly MarkedValues _values;
    private readonly IdSinks _sinks;
    private readonly IdMessages _messages;

    public IdChecks(ImmutableArray<IdCatalog> catalogs, Compilation compilation)
    {
        _compilation = compilation;
        _marks = new IdMarks(catalogs);
        _values = new MarkedValues(_marks);
        _sinks = new IdSinks(_marks, _values);
        _messages = new IdMessages(catalogs);
    }

    public void Check(OperationAnalysisContext context)
    {
        foreach (IdMeeting meeting in _sinks.Of(context.Operation, context.ContainingSymbol))
        {
            if (meeting.Mark is not { } wanted || meeting.Value is null)
                continue;
            foreach ((IOperation leaf, string? text) in Leaves.In(meeting.Value))
            {
                Diagnostic? found = text is not null ? OfConstant(leaf, text, wanted, context.ContainingSymbol)
                    : meeting.IsComparison ? null
                    : OfValue(leaf, wanted, isComparison: false);
                if (found is not null)
                    context.ReportDiagnostic(found);
            }

            // One arm of a value that is compared may well be of another catalog: only the whole can be wrong.
            if (meeting.IsComparison && OfValue(meeting.Value, wanted, isComparison: true) is { } mismatch)
                context.ReportDiagnostic(mismatch);
        }
    }

    private Diagnostic? OfValue(IOperation value, IdMark wanted, bool isComparison) =>
        !Leaves.IsNeutral(value)
        && !TypeFlow.IsGroup(MarkedValues.WithoutConversion(value).Type)
        && _values.Of(value) is { } held
        && !held.Overlaps(wanted)
        && !_marks.ShareIds(held, wanted)
            ? IdMessages.OfOther(value.Syntax.GetLocation(), held, wanted, isComparison)
            : null;

    private Diagnostic? OfConstant(IOperation constant, string text, IdMark wanted, ISymbol container)
    {
        if (!wanted.IsKnown)
            return null;
        IFieldSymbol? field = (MarkedValues.WithoutConversion(constant) as IFieldReferenceOperation)?.Field;
        bool isOwn = field is not null && wanted.HasConstant(field);
        if (!wanted.Contains(text))
        {
            return isOwn || wanted.IsOpen || IsMarkedHere(field, wanted)
                ? null
                : _messages.OfUnknown(constant.Syntax.GetLocation(), text, wanted, field);
        }

        return isOwn || IsMarkedHere(field, wanted) || ObsoleteNote.Covers(container)
            ? null
            : IdMessages.OfObsolete(constant.Syntax.GetLocation(), text, wanted);
    }

    // Ids.X is the compiler's to check, [Obsolete] and all; a constant that is marked was checked where it is declared.
    private bool IsMarkedHere(IFieldSymbol? field, IdMark wanted) =>
        field is not null
        && SymbolEqualityComparer.Default.Equals(field.ContainingAssembly, _compilation.Assembly)
        && _marks.Of(field) is { } own
        && own.Overlaps(wanted);
}
