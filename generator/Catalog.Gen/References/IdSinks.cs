using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Catalog.Gen.References;

/// <summary>The places of a program where a value meets a mark, and which value and mark meet there.</summary>
internal sealed class IdSinks(IdMarks marks, MarkedValues values)
{
    public static OperationKind[] Kinds { get; } =
    [
        OperationKind.Argument, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment, OperationKind.DeconstructionAssignment,
        OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.ParameterInitializer,
        OperationKind.Return, OperationKind.YieldReturn, OperationKind.Conversion,
        OperationKind.Binary, OperationKind.TupleBinary, OperationKind.Invocation, OperationKind.ConstantPattern, OperationKind.CaseClause,
        OperationKind.VariableInitializer, OperationKind.Loop,
    ];

    public IEnumerable<IdMeeting> Of(IOperation operation, ISymbol container) => operation switch
    {
        // A default that is left to the compiler was checked where it is declared.
        IArgumentOperation { ArgumentKind: not ArgumentKind.DefaultValue } argument =>
            CanHold(argument.Value) ? [new(argument.Value, values.OfTarget(argument))] : [],
        ISimpleAssignmentOperation assignment => CanHold(assignment.Value) ? Assigned(assignment.Target, assignment.Value, container) : [],
        ICoalesceAssignmentOperation assignment => Assigned(assignment.Target, assignment.Value, container),
        IDeconstructionAssignmentOperation assignment => Pairs(assignment.Target, assignment.Value, container),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } initializer =>
            AssignedOnce(declarator.Symbol, initializer.Value, container),
        IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation declarator } loop =>
            MayHoldConstant(loop.Collection) ? [new(loop.Collection, WantedOf(declarator.Symbol, loop, container))] : [],
        IFieldInitializerOperation initializer =>
            initializer.InitializedFields.Select(field => new IdMeeting(initializer.Value, marks.Of(field))),
        IPropertyInitializerOperation initializer =>
            initializer.InitializedProperties.Select(property => new IdMeeting(initializer.Value, marks.Of(property))),
        IParameterInitializerOperation initializer => [new(initializer.Value, marks.Of(initializer.Parameter))],
        IReturnOperation { ReturnedValue: { } value } when CanHold(value) => [new(value, OfFunction(operation, container))],
        IConversionOperation { OperatorMethod: { Parameters.Length: 1 } method } conversion =>
            [new(conversion.Operand, marks.Of(method.Parameters[0]))],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            Compared(comparison.LeftOperand, comparison.RightOperand),
        ITupleBinaryOperation comparison => ComparedParts(comparison.LeftOperand, comparison.RightOperand),
        IInvocationOperation { TargetMethod.Name: nameof(Equals) } call => ComparedBy(call),
        IConstantPatternOperation pattern => [new(pattern.Value, values.OfInput(pattern), IsComparison: true)],
        ISingleValueCaseClauseOperation { Parent.Parent: ISwitchOperation choice } clause =>
            [new(clause.Value, values.Of(choice.Value), IsComparison: true)],
        _ => [],
    };

    // Most arguments are numbers, and a look at the constant is cheaper than one at the parameter.
    private static bool CanHold(IOperation value) => !value.ConstantValue.HasValue || value.ConstantValue.Value is string;

    // The same of comparisons: null and numbers are what most values are compared with.
    private static bool CanHoldId(IOperation value) =>
        CanHold(value)
        && value.Type is not { TypeKind: TypeKind.Enum }
        && value.Type is null or { SpecialType: SpecialType.None or SpecialType.System_String or SpecialType.System_Object };

    private IEnumerable<IdMeeting> Compared(IOperation left, IOperation right)
    {
        if (!CanHoldId(left) || !CanHoldId(right))
            return [];
        if (values.Of(left) is { } leftMark)
            return [new(right, leftMark, IsComparison: true)];
        return values.Of(right) is { } rightMark ? [new(left, rightMark, IsComparison: true)] : [];
    }

    private IEnumerable<IdMeeting> ComparedParts(IOperation left, IOperation right) =>
        MarkedValues.WithoutConversion(left) is ITupleOperation lefts
        && MarkedValues.WithoutConversion(right) is ITupleOperation rights
        && lefts.Elements.Length == rights.Elements.Length
            ? lefts.Elements.Zip(rights.Elements, ComparedParts).SelectMany(static parts => parts)
            : Compared(left, right);

    // a.Equals(b), string.Equals(a, b), with StringComparison.Ordinal or none: any other may well hold for a text that is no id.
    private IEnumerable<IdMeeting> ComparedBy(IInvocationOperation call)
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

    private IEnumerable<IdMeeting> Pairs(IOperation target, IOperation value, ISymbol container)
    {
        if ((target is IDeclarationExpressionOperation declaration ? declaration.Expression : target) is ITupleOperation targets
            && MarkedValues.WithoutConversion(value) is ITupleOperation values
            && targets.Elements.Length == values.Elements.Length)
        {
            return targets.Elements.Zip(values.Elements, (one, part) => Pairs(one, part, container)).SelectMany(static pairs => pairs);
        }

        return Assigned(target, value, container);
    }

    // What a local is known to hold follows from what is put into it, and so says nothing of what may be.
    private IEnumerable<IdMeeting> Assigned(IOperation target, IOperation value, ISymbol container) => target switch
    {
        ILocalReferenceOperation reference => AssignedOnce(reference.Local, value, container),
        IParameterReferenceOperation reference => [new(value, marks.Of(reference.Parameter))],
        _ => [new(value, values.Of(target))],
    };

    // var id = "dhcp"; Load(id);
    private IEnumerable<IdMeeting> AssignedOnce(ILocalSymbol local, IOperation value, ISymbol container) =>
        !local.IsConst && MayHoldConstant(value) && values.LocalsAround(value).OnlyValueOf(local) == value
            ? [new(value, WantedOf(local, value, container))]
            : [];

    // "", or "none" where the rest is not known, stand for what is none: that is not yet a mistake.
    private static bool MayHoldConstant(IOperation value)
    {
        bool holds = false;
        foreach ((_, string? text) in Leaves.In(value))
        {
            if (string.IsNullOrEmpty(text))
                return false;
            holds = true;
        }

        return holds;
    }

    /// <summary>The mark of all that a local is handed to; null where it is handed to nothing that is marked.</summary>
    private IdMark? WantedOf(ILocalSymbol local, IOperation place, ISymbol container)
    {
        IdMark? wanted = null;
        foreach (ILocalReferenceOperation read in values.LocalsAround(place).ReadsOf(local))
        {
            IOperation? use = read.Parent;
            while (use is IConversionOperation or IParenthesizedOperation)
                use = use.Parent;
            if (use is null)
                continue;
            IEnumerable<IdMark?> found = use is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation each } loop
                ? [WantedOf(each.Symbol, loop, container)]
                : !IsDeclaringLocal(use)
                    ? Of(use, container)
                        .Where(meeting => meeting.Value is { } value && WithoutAnyConversion(value) == read)
                        .Select(static meeting => meeting.Mark)
                    : [];
            foreach (IdMark? mark in found)
                wanted = mark is null ? wanted : wanted?.Or(mark) ?? mark;
        }

        return wanted;
    }

    // A copy of a local is not followed: var other = id; id = other;
    private static bool IsDeclaringLocal(IOperation use) =>
        use is IVariableInitializerOperation
            or IAssignmentOperation { Target: ILocalReferenceOperation }
            or IDeconstructionAssignmentOperation;

    private static IOperation WithoutAnyConversion(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value;
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
