using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Catalog.Gen.References;

/// <summary>
/// What an expression can yield, each where it stands: both arms of a ternary, every item of a list. Where that is a constant
/// text, with the text.
/// </summary>
internal static class Leaves
{
    public static IEnumerable<(IOperation Value, string? Text)> In(IOperation? value)
    {
        if (value is null or INameOfOperation or IThrowOperation or IDefaultValueOperation)
            return [];
        if (value.ConstantValue.HasValue)
        {
            return value.ConstantValue.Value is string text && MarkedValues.WithoutConversion(value) is not INameOfOperation
                ? [(value, text)]
                : [];
        }

        return Parts(value) is { } parts ? parts.SelectMany(In) : [(value, null)];
    }

    /// <summary>Whether a value says nothing of where it comes from: a constant, nothing, an exception.</summary>
    public static bool IsNeutral(IOperation value) =>
        value.ConstantValue.HasValue || MarkedValues.WithoutConversion(value) is IThrowOperation or IDefaultValueOperation;

    /// <summary>What an expression is put together from; null where it is one value.</summary>
    public static IEnumerable<IOperation?>? Parts(IOperation value) => value switch
    {
        // string to ReadOnlySpan<char> is an operator of string; any other operator makes something else of the text.
        IConversionOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } conversion =>
            [conversion.Operand],
        IParenthesizedOperation parenthesized => [parenthesized.Operand],
        IConditionalOperation conditional => [conditional.WhenTrue, conditional.WhenFalse],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value),
        IAssignmentOperation assignment => [assignment.Value],
        IArrayCreationOperation array => [array.Initializer],
        IArrayInitializerOperation initializer => initializer.ElementValues,
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.Select(Item),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => ReturnsOf(lambda.Body),
        IAnonymousFunctionOperation lambda => ReturnsOf(lambda.Body),

        // Roslyn 4.8 has no operation for a collection expression and later ones do, hence by syntax.
        { Syntax: CollectionExpressionSyntax or SpreadElementSyntax } => value.ChildOperations,
        _ => null,
    };

    // { "dhcp" } and { "dhcp", 3 } are calls of Add, ["dhcp"] = 3 is an assignment: the item or the key comes first.
    private static IOperation? Item(IOperation initializer) => initializer switch
    {
        IInvocationOperation { Arguments: [var first, ..] } => first.Value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var first, ..] } } => first.Value,
        _ => null,
    };

    public static IEnumerable<IOperation?> ReturnsOf(IOperation body)
    {
        foreach (IOperation child in body.ChildOperations)
        {
            if (child is IReturnOperation returned)
            {
                yield return returned.ReturnedValue;
            }
            else if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (IOperation? inner in ReturnsOf(child))
                    yield return inner;
            }
        }
    }
}
