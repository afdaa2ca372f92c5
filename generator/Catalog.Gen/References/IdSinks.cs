using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Catalog.Gen.References;

/// <summary>The places of a program where a value meets a mark, and which value and mark meet there.</summary>
internal sealed class IdSinks(IdMarks marks)
{
    private readonly MarkedValues _values = new(marks);

    public static OperationKind[] Kinds { get; } =
    [
        OperationKind.Argument, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment, OperationKind.DeconstructionAssignment,
        OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.ParameterInitializer,
        OperationKind.Return, OperationKind.YieldReturn, OperationKind.Conversion,
        OperationKind.Binary, OperationKind.Invocation, OperationKind.ConstantPattern, OperationKind.CaseClause,
    ];

    public IEnumerable<(IOperation? Value, IdMark? Mark)> Of(IOperation operation, ISymbol container) => operation switch
    {
        // A default that is left to the compiler was checked where it is declared.
        IArgumentOperation { ArgumentKind: not ArgumentKind.DefaultValue } argument =>
            CanHold(argument.Value) ? [(argument.Value, _values.OfTarget(argument))] : [],
        ISimpleAssignmentOperation assignment => CanHold(assignment.Value) ? [(assignment.Value, _values.Of(assignment.Target))] : [],
        ICoalesceAssignmentOperation assignment => [(assignment.Value, _values.Of(assignment.Target))],
        IDeconstructionAssignmentOperation assignment => Pairs(assignment.Target, assignment.Value),
        IFieldInitializerOperation initializer =>
            initializer.InitializedFields.Select(field => ((IOperation?)initializer.Value, marks.Of(field))),
        IPropertyInitializerOperation initializer =>
            initializer.InitializedProperties.Select(property => ((IOperation?)initializer.Value, marks.Of(property))),
        IParameterInitializerOperation initializer => [(initializer.Value, marks.Of(initializer.Parameter))],
        IReturnOperation { ReturnedValue: { } value } when CanHold(value) => [(value, OfFunction(operation, container))],
        IConversionOperation { OperatorMethod: { Parameters.Length: 1 } method } conversion =>
            [(conversion.Operand, marks.Of(method.Parameters[0]))],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            Compared(comparison.LeftOperand, comparison.RightOperand),
        IInvocationOperation { TargetMethod.Name: nameof(Equals) } call => ComparedBy(call),
        IConstantPatternOperation pattern => [(pattern.Value, _values.OfInput(pattern))],
        ISingleValueCaseClauseOperation { Parent.Parent: ISwitchOperation choice } clause => [(clause.Value, _values.Of(choice.Value))],
        _ => [],
    };

    // Most arguments are numbers, and a look at the constant is cheaper than one at the parameter.
    private static bool CanHold(IOperation value) => !value.ConstantValue.HasValue || value.ConstantValue.Value is string;

    private IEnumerable<(IOperation?, IdMark?)> Compared(IOperation left, IOperation right)
    {
        if (_values.Of(left) is { } leftMark)
            return [(right, leftMark)];
        return _values.Of(right) is { } rightMark ? [(left, rightMark)] : [];
    }

    // a.Equals(b), string.Equals(a, b), with StringComparison.Ordinal or none: any other may well hold for a text that is no id.
    private IEnumerable<(IOperation?, IdMark?)> ComparedBy(IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingType.SpecialType is not (SpecialType.System_String or SpecialType.System_Object))
            return [];
        IOperation[] operands =
        [
            .. call.Instance is { } instance ? [instance] : Array.Empty<IOperation>(),
            .. call.Arguments.Select(static argument => argument.Value),
        ];
        return operands.Length == 2 || (operands is [_, _, { ConstantValue: { HasValue: true, Value: (int)StringComparison.Ordinal } }])
            ? Compared(operands[0], operands[1])
            : [];
    }

    private IEnumerable<(IOperation?, IdMark?)> Pairs(IOperation target, IOperation value)
    {
        if (target is ITupleOperation targets
            && MarkedValues.WithoutConversion(value) is ITupleOperation values
            && targets.Elements.Length == values.Elements.Length)
        {
            return targets.Elements.Zip(values.Elements, Pairs).SelectMany(static pairs => pairs);
        }

        return [(value, _values.Of(target))];
    }

    private IdMark? OfFunction(IOperation returned, ISymbol container)
    {
        for (IOperation? parent = returned.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case ILocalFunctionOperation local:
                    return marks.OfReturn(local.Symbol);
                case IAnonymousFunctionOperation lambda:
                    return marks.OfReturn(lambda.Symbol) ?? OfDelegate(lambda.Parent);
            }
        }

        return container is IMethodSymbol method ? marks.OfReturn(method) : null;
    }

    private IdMark? OfDelegate(IOperation? operation) =>
        operation is IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } }
            ? marks.OfReturn(invoke)
            : null;
}
