using System.Collections.Immutable;
using Catalog.Gen.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Catalog.Gen.Unions;

/// <summary>
/// Whether the arms of a <c>switch</c> expression take every shape of a union, or every combination where a tuple is switched
/// over. What is not plainly complete counts as incomplete.
/// </summary>
internal sealed class SwitchCoverage(ClosedUnions unions, SemanticModel model)
{
    /// <summary>Above that many combinations a tuple is left to the compiler's warning.</summary>
    private const int MostCombinations = 4096;

    public bool IsComplete(SwitchExpressionSyntax syntax, CancellationToken cancellation)
    {
        if (model.GetOperation(syntax, cancellation) is not ISwitchExpressionOperation expression)
            return false;
        bool isTuple = MarkedValues.WithoutConversion(expression.Value) is ITupleOperation;
        ImmutableArray<IOperation> values = MarkedValues.WithoutConversion(expression.Value) is ITupleOperation tuple
            ? tuple.Elements
            : ImmutableArray.Create(expression.Value);
        SwitchedValue[] switched = [.. values.Select(value => Switched(value, cancellation))];
        if (!switched.Any(static value => value.IsUnion) || Combinations(switched) > MostCombinations)
            return false;
        IPatternOperation[] patterns = [.. expression.Arms.Where(static arm => arm.Guard is null).Select(static arm => arm.Pattern)];
        List<ulong[]> taken = isTuple
            ? [.. patterns.SelectMany(pattern => OfTuple(pattern, switched))]
            : [.. patterns.Select(pattern => new[] { switched[0].TakenBy(pattern).Surely })];
        return TakesAll(taken, switched, new ulong[switched.Length], 0);
    }

    private SwitchedValue Switched(IOperation value, CancellationToken cancellation)
    {
        TypeInfo info = model.GetTypeInfo(value.Syntax, cancellation);
        bool mayBeNull = info.Nullability.FlowState == NullableFlowState.MaybeNull;
        return new SwitchedValue(info.Type ?? value.Type, unions.CasesOf(info.Type ?? value.Type), mayBeNull, model.Compilation);
    }

    private static long Combinations(SwitchedValue[] switched)
    {
        long count = 1;
        foreach (SwitchedValue value in switched)
            count = Math.Min(count * value.Count, MostCombinations + 1);
        return count;
    }

    private static IEnumerable<ulong[]> OfTuple(IPatternOperation pattern, SwitchedValue[] switched) => pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => [[.. switched.Select(static value => value.All)]],
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either =>
            OfTuple(either.LeftPattern, switched).Concat(OfTuple(either.RightPattern, switched)),
        IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true } parts
            when parts.DeconstructionSubpatterns.Length == switched.Length =>
            [[.. parts.DeconstructionSubpatterns.Zip(switched, static (part, value) => value.TakenBy(part).Surely)]],
        _ => [],
    };

    private static bool TakesAll(List<ulong[]> taken, SwitchedValue[] switched, ulong[] combination, int position)
    {
        if (position == switched.Length)
            return taken.Any(sets => sets.Zip(combination, static (set, one) => (set & one) != 0).All(static takes => takes));
        for (ulong one = 1; one != 0 && one <= switched[position].Wanted; one <<= 1)
        {
            combination[position] = one;
            if ((switched[position].Wanted & one) != 0 && !TakesAll(taken, switched, combination, position + 1))
                return false;
        }

        return true;
    }
}
