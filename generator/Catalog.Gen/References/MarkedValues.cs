using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Catalog.Gen.References;

/// <summary>
/// Which expressions hold an id: those that read something that is marked, and those whose value plainly comes from there,
/// by way of locals, lambdas, tuples and collections.
/// </summary>
internal sealed class MarkedValues(IdMarks marks)
{
    // The tree of a member's operations lives as long as its analysis, and what is known of its locals with it.
    private readonly ConditionalWeakTable<IOperation, LocalFlow> _locals = new();

    /// <summary>The mark of an expression whose value is an id, or a collection of ids.</summary>
    public IdMark? Of(IOperation? value) => Flow(value) is { IsId: true } mark ? mark : null;

    /// <summary>The mark of an expression, and that of a tuple's parts.</summary>
    public IdMark? Flow(IOperation? value) => value switch
    {
        ILocalReferenceOperation reference => LocalsAround(reference).MarkOf(reference.Local),
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } reference =>
            marks.Of(reference.Parameter) ?? LocalsAround(reference).MarkOf(reference.Parameter),
        IParameterReferenceOperation reference => marks.Of(reference.Parameter),
        IFieldReferenceOperation { Field.ContainingType.IsTupleType: true, Instance: { } tuple } reference =>
            Part(Flow(tuple), TupleIndex(reference.Field)),
        IFieldReferenceOperation reference => marks.Of(reference.Field),
        IPropertyReferenceOperation { Property.ContainingType.IsAnonymousType: true, Instance: { } instance } reference =>
            Part(Flow(instance), Properties(reference.Property.ContainingType).IndexOf(reference.Property)),
        IPropertyReferenceOperation reference => marks.Of(reference.Property) ?? OfMember(reference),
        IInvocationOperation call => OfCall(call),
        IConversionOperation { OperatorMethod: null } conversion => Flow(conversion.Operand),
        IParenthesizedOperation parenthesized => Flow(parenthesized.Operand),
        IConditionalAccessOperation access => Flow(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => Flow(Accessed(instance)),
        IAwaitOperation wait => Flow(wait.Operation),
        ITranslatedQueryOperation query => Flow(query.Operation),
        IArrayElementReferenceOperation element => Flow(element.ArrayReference),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation } assignment => Flow(assignment.Value),
        IAssignmentOperation assignment => Flow(assignment.Target),
        ITupleOperation tuple => IdMark.OfParts(tuple.Elements.Select(Flow)),
        IAnonymousObjectCreationOperation creation => IdMark.OfParts(PartsOf(creation)),
        IObjectCreationOperation { Initializer: null, Constructor: { } constructor } creation =>
            TypeFlow.HeartOf(constructor.ContainingType.OriginalDefinition) is { } parameter
                ? Inferred(parameter, instance: null, creation.Arguments, except: null)
                : null,
        null => null,
        _ => Leaves.Parts(value) is { } parts ? Joined(parts) : null,
    };

    /// <summary>
    /// What is known of a value that is one of several: nothing where it is not known of each. A constant says nothing, since
    /// it stands for what is none as often as not: <c>item.BaseId ?? ""</c>. But with it the value may be no id.
    /// </summary>
    public IdMark? Joined(IEnumerable<IOperation?> values)
    {
        IdMark? joined = null;
        bool isOpen = false;
        foreach (IOperation? value in values)
        {
            if (value is null || Leaves.IsNeutral(value))
            {
                isOpen |= value?.ConstantValue is { HasValue: true, Value: string };
                continue;
            }

            if (Flow(value) is not { } mark)
                return null;
            joined = joined is null ? mark : joined.Or(mark);
            if (joined is null)
                return null;
        }

        return isOpen ? joined?.Opened() : joined;
    }

    /// <summary>
    /// A marked collection: whatever its class declares with its first type parameter is an id, the item of a list, the key
    /// of a dictionary. So <c>ids.Contains("dhcp")</c> and <c>counts["dhcp"]</c> are checked, and a dictionary's values are not.
    /// </summary>
    private IdMark? OfElement(IOperation? collection, ITypeSymbol declaredType, ISymbol declaredIn) =>
        collection is not null
        && declaredType is ITypeParameterSymbol { Ordinal: 0 } parameter
        && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, declaredIn.OriginalDefinition)
            ? Flow(collection)
            : null;

    /// <summary>The mark of what is taken from a collection one by one.</summary>
    public IdMark? OfItems(IOperation collection) =>
        TypeFlow.HasItemsFirst(WithoutConversion(collection).Type) ? Flow(collection) : null;

    /// <summary>The mark of what an argument is passed to.</summary>
    public IdMark? OfTarget(IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter)
            return null;
        if (marks.Of(parameter) is { } mark)
            return mark;
        ITypeSymbol type = parameter.OriginalDefinition.Type;
        if (type.TypeKind is not (TypeKind.TypeParameter or TypeKind.Interface))
            return null;
        IdMark? found = argument.Parent switch
        {
            IInvocationOperation { Instance: { } instance } call => OfElement(instance, type, call.TargetMethod.ContainingType),
            IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method, Arguments: [var first, ..] } call
                when first != argument && TypeFlow.Compares(method, type, out ITypeParameterSymbol? compared) =>
                Inferred(compared, instance: null, ImmutableArray.Create(first), except: null),
            IPropertyReferenceOperation { Instance: { } instance } indexer => OfElement(instance, type, indexer.Property.ContainingType),
            _ => null,
        };
        return found is { IsId: true } ? found : null;
    }

    /// <summary>What is known of a part of a value that is taken apart.</summary>
    public static IdMark? Part(IdMark? whole, int index) =>
        whole is not null && index >= 0 && index < whole.Parts.Length ? whole.Parts[index] : null;

    /// <summary>The locals of the member that an operation is in.</summary>
    public LocalFlow LocalsAround(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
            root = parent;
        return _locals.GetValue(root, found => new LocalFlow(found, this, marks));
    }

    private IdMark? OfMember(IPropertyReferenceOperation reference) =>
        reference.Property.Name == "Keys" && TypeFlow.IsOfFramework(reference.Property)
            ? Flow(reference.Instance)
            : OfElement(reference.Instance, reference.Property.OriginalDefinition.Type, reference.Property.ContainingType);

    private IdMark? OfCall(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (marks.OfReturn(method) is { } mark)
            return mark;
        if (method.MethodKind == MethodKind.LocalFunction)
            return LocalsAround(call).MarkOf(method);
        if (!TypeFlow.IsOfFramework(method))
            return null;
        if (method is { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" } && call.Arguments is [var text])
            return Flow(text.Value);
        return TypeFlow.HeartOf(method.OriginalDefinition.ReturnType) is { } parameter
            ? Inferred(parameter, call.Instance, call.Arguments, except: null)
            : null;
    }

    /// <summary>
    /// What is known of the values that a type parameter stands for: what is known of everything that brings such values into
    /// the call, the collection, the arguments, the results of lambdas. A method of the framework that knows nothing of the
    /// type can give back only what it was given.
    /// </summary>
    private IdMark? Inferred(
        ITypeParameterSymbol parameter, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, IOperation? except)
    {
        var sources = new List<IdMark?>();
        if (instance is not null && parameter is { TypeParameterKind: TypeParameterKind.Type, Ordinal: 0 })
            sources.Add(Flow(instance));
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is not { } target || argument.Value == except || Leaves.IsNeutral(argument.Value))
                continue;
            ITypeSymbol type = target.OriginalDefinition.Type;
            if (type is ITypeParameterSymbol && SymbolEqualityComparer.Default.Equals(type, parameter))
                sources.Add(Flow(argument.Value));
            else if (SymbolEqualityComparer.Default.Equals(TypeFlow.HeartOf(type), parameter))
                sources.Add(OfItems(argument.Value));
            else if (SymbolEqualityComparer.Default.Equals(TypeFlow.HeartOf(TypeFlow.DelegateOf(type)?.ReturnType), parameter))
                sources.Add(Flow(WithoutConversion(argument.Value)));
        }

        return sources.Count > 0 && sources.TrueForAll(static mark => mark is not null)
            ? sources.Aggregate(static (one, two) => one?.Or(two!))
            : null;
    }

    /// <summary>The mark of a lambda's parameter: in <c>items.Where(id => ...)</c> it holds what the collection does.</summary>
    public IdMark? OfParameter(IAnonymousFunctionOperation lambda, IParameterSymbol parameter)
    {
        IOperation? passed = lambda.Parent;
        while (passed is IDelegateCreationOperation or IConversionOperation)
            passed = passed.Parent;
        return passed is IArgumentOperation { Parameter: { } target, Parent: IInvocationOperation call } argument
            && TypeFlow.IsOfFramework(call.TargetMethod)
            && TypeFlow.DelegateOf(target.OriginalDefinition.Type) is { } invoke
            && invoke.Parameters.Length > parameter.Ordinal
            && TypeFlow.HeartOf(invoke.Parameters[parameter.Ordinal].Type) is { } heart
                ? Inferred(heart, call.Instance, call.Arguments, except: argument.Value)
                : null;
    }

    private IEnumerable<IdMark?> PartsOf(IAnonymousObjectCreationOperation creation) =>
        Properties((INamedTypeSymbol)creation.Type!).Select(property => creation.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IPropertyReferenceOperation { Property: var target } && target.Name == property.Name)
            .Select(assignment => Flow(assignment.Value))
            .FirstOrDefault());

    private static ImmutableArray<IPropertySymbol> Properties(INamedTypeSymbol anonymous) =>
        anonymous.GetMembers().OfType<IPropertySymbol>().ToImmutableArray();

    private static int TupleIndex(IFieldSymbol field) =>
        (field.CorrespondingTupleField ?? field).Name is ['I', 't', 'e', 'm', .. var number]
        && int.TryParse(number, out int position)
            ? position - 1
            : -1;

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
        null => Part(Flow(Input(pattern)), position) is { IsId: true } part ? part : null,
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
        IBinaryPatternOperation or INegatedPatternOperation => Input(pattern.Parent),
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
