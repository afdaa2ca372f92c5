using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Catalog.Gen.References;

/// <summary>Which expressions hold an id: those that read something that is marked.</summary>
internal sealed class MarkedValues(IdMarks marks)
{
    public IdMark? Of(IOperation? value) => value switch
    {
        IParameterReferenceOperation reference => marks.Of(reference.Parameter),
        IFieldReferenceOperation reference => marks.Of(reference.Field),
        IPropertyReferenceOperation reference => marks.Of(reference.Property)
            ?? OfElement(reference.Instance, reference.Property.OriginalDefinition.Type, reference.Property.ContainingType),
        IInvocationOperation call => marks.OfReturn(call.TargetMethod),
        IConversionOperation { OperatorMethod: null } conversion => Of(conversion.Operand),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
        IConditionalAccessOperation access => Of(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => Of(Accessed(instance)),
        ICoalesceOperation coalesce => Of(coalesce.Value) ?? Of(coalesce.WhenNull),
        IConditionalOperation conditional => Of(conditional.WhenTrue) ?? Of(conditional.WhenFalse),
        IAwaitOperation wait => Of(wait.Operation),
        IArrayElementReferenceOperation element => Of(element.ArrayReference),
        IAssignmentOperation assignment => Of(assignment.Target),
        _ => null,
    };

    /// <summary>
    /// A marked collection: whatever its class declares with its first type parameter is an id, the item of a list, the key
    /// of a dictionary. So <c>ids.Contains("dhcp")</c> and <c>counts["dhcp"]</c> are checked, and a dictionary's values are not.
    /// </summary>
    public IdMark? OfElement(IOperation? collection, ITypeSymbol declaredType, ISymbol declaredIn) =>
        collection is not null
        && declaredType is ITypeParameterSymbol { Ordinal: 0 } parameter
        && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, declaredIn.OriginalDefinition)
            ? Of(collection)
            : null;

    /// <summary>The mark of what an argument is passed to.</summary>
    public IdMark? OfTarget(IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter)
            return null;
        if (marks.Of(parameter) is { } mark)
            return mark;
        if (parameter.OriginalDefinition.Type is not ITypeParameterSymbol type)
            return null;
        return argument.Parent switch
        {
            IInvocationOperation { Instance: { } instance } call => OfElement(instance, type, call.TargetMethod.ContainingType),
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] } call when first != argument =>
                OfElement(first.Value, type, call.TargetMethod),
            IPropertyReferenceOperation { Instance: { } instance } indexer => OfElement(instance, type, indexer.Property.ContainingType),
            _ => null,
        };
    }

    /// <summary>The mark of the value that a pattern, or a part of one, is held against.</summary>
    public IdMark? OfInput(IOperation pattern) => pattern.Parent switch
    {
        IPropertySubpatternOperation property => Of(property.Member),
        IRecursivePatternOperation parent when PositionIn(parent, pattern) is >= 0 and var position => OfPosition(parent, position),
        IBinaryPatternOperation or INegatedPatternOperation or IListPatternOperation or ISlicePatternOperation => OfInput(pattern.Parent),
        _ => Of(Input(pattern)),
    };

    private IdMark? OfPosition(IRecursivePatternOperation pattern, int position) => pattern.DeconstructSymbol switch
    {
        // An extension's first parameter is what it takes apart.
        IMethodSymbol { IsStatic: true } method => OfParameter(method, position + 1),
        IMethodSymbol method => OfParameter(method, position),
        null when Input(pattern) is ITupleOperation tuple && tuple.Elements.Length > position => Of(tuple.Elements[position]),
        _ => null,
    };

    private IdMark? OfParameter(IMethodSymbol method, int position) =>
        method.Parameters.Length > position ? marks.Of(method.Parameters[position]) : null;

    private static int PositionIn(IRecursivePatternOperation parent, IOperation pattern)
    {
        for (int i = 0; i < parent.DeconstructionSubpatterns.Length; i++)
        {
            if (parent.DeconstructionSubpatterns[i] == pattern)
                return i;
        }

        return -1;
    }

    private static IOperation? Input(IOperation pattern) => pattern.Parent switch
    {
        IIsPatternOperation test => WithoutConversion(test.Value),
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation expression } => WithoutConversion(expression.Value),
        ICaseClauseOperation { Parent.Parent: ISwitchOperation statement } => WithoutConversion(statement.Value),
        _ => null,
    };

    public static IOperation WithoutConversion(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
            value = conversion.Operand;
        return value;
    }

    private static IOperation? Accessed(IConditionalAccessInstanceOperation instance)
    {
        for (IOperation? parent = instance.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.Operation != instance)
                return access.Operation;
        }

        return null;
    }
}
