using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Catalog.Gen.References;

/// <summary>
/// What the locals of one member hold, and the parameters of its lambdas. A local is marked where everything that is ever put
/// into it is; one that something else may change, by reference or by adding to a collection, is not.
/// </summary>
internal sealed class LocalFlow
{
    private readonly MarkedValues _values;
    private readonly IdMarks _marks;
    private readonly Dictionary<ILocalSymbol, List<Write>> _writes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _reads = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, ILocalFunctionOperation> _functions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IAnonymousFunctionOperation> _lambdas = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ILocalSymbol> _isShared = new(SymbolEqualityComparer.Default);

    /// <summary>What was found; null also for what is being looked for, so that <c>a = b; b = a;</c> comes to an end.</summary>
    private readonly Dictionary<ISymbol, IdMark?> _found = new(SymbolEqualityComparer.Default);

    public LocalFlow(IOperation root, MarkedValues values, IdMarks marks)
    {
        _values = values;
        _marks = marks;
        foreach (IOperation operation in root.DescendantsAndSelf())
            Read(operation);
    }

    /// <summary>The mark of what a local holds.</summary>
    public IdMark? MarkOf(ILocalSymbol local) => Find(local, () =>
    {
        if (local.RefKind != RefKind.None || _isShared.Contains(local) || !_writes.TryGetValue(local, out List<Write>? writes))
            return null;
        IdMark? mark = Join(writes.Where(static write => !write.IsNeutral).Select(static write => write.Mark()));
        return writes.Exists(static write => write.Value?.ConstantValue is { HasValue: true, Value: string }) ? mark?.Opened() : mark;
    });

    /// <summary>The mark of what a local function returns.</summary>
    public IdMark? MarkOf(IMethodSymbol function) => Find(function, () =>
        _functions.TryGetValue(function.OriginalDefinition, out ILocalFunctionOperation? declared) && declared.Body is { } body
            ? _values.Joined(Leaves.ReturnsOf(body))
            : null);

    /// <summary>
    /// The mark of what a lambda's parameter holds. It is looked for once: where each of a chain of lambdas reads its parameter
    /// twice, to look for it at each read would double the time with each.
    /// </summary>
    public IdMark? MarkOf(IParameterSymbol parameter) => Find(parameter, () =>
        _lambdas.TryGetValue(parameter.ContainingSymbol, out IAnonymousFunctionOperation? lambda)
            ? _values.OfParameter(lambda, parameter)
            : null);

    /// <summary>Where a local is read.</summary>
    public IReadOnlyList<ILocalReferenceOperation> ReadsOf(ILocalSymbol local) =>
        _reads.TryGetValue(local, out List<ILocalReferenceOperation>? reads) ? reads : [];

    /// <summary>The only value that is ever put into a local; null where there are several, or where it is not known.</summary>
    public IOperation? OnlyValueOf(ILocalSymbol local) =>
        local.RefKind == RefKind.None
        && !_isShared.Contains(local)
        && _writes.TryGetValue(local, out List<Write>? writes)
        && writes is [var one]
            ? one.Value
            : null;

    private IdMark? Find(ISymbol symbol, Func<IdMark?> find)
    {
        // The driver may look at two operations of a member at the same time.
        lock (_found)
        {
            if (_found.TryGetValue(symbol, out IdMark? known))
                return known;
            _found.Add(symbol, null);
            return _found[symbol] = find();
        }
    }

    private static IdMark? Join(IEnumerable<IdMark?> marks)
    {
        IdMark? joined = null;
        foreach (IdMark? mark in marks)
        {
            joined = mark is null ? null : joined is null ? mark : joined.Or(mark);
            if (joined is null)
                return null;
        }

        return joined;
    }

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IForEachLoopOperation loop:
                Put(loop.LoopControlVariable, value: null, () => _values.OfItems(loop.Collection), loop.Syntax);
                break;
            case IVariableDeclaratorOperation { Parent: not IForEachLoopOperation } declarator
                when (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is { Value: var value }:
                Add(declarator.Symbol, new Write(value, () => _values.Flow(value)));
                break;
            case ISimpleAssignmentOperation or ICoalesceAssignmentOperation or IDeconstructionAssignmentOperation:
                var assignment = (IAssignmentOperation)operation;
                Put(assignment.Target, assignment.Value, () => _values.Flow(assignment.Value), assignment.Syntax);
                break;
            case IAssignmentOperation { Target: ILocalReferenceOperation changed }:
                _isShared.Add(changed.Local);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out } argument:
                Put(argument.Value, value: null, () => _values.OfTarget(argument), argument.Syntax);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } pattern:
                Add(local, new Write(null, () => _values.OfInput(pattern)));
                break;
            case IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local } pattern:
                Add(local, new Write(null, () => _values.OfInput(pattern)));
                break;
            case ILocalFunctionOperation function:
                _functions[function.Symbol.OriginalDefinition] = function;
                break;
            case IAnonymousFunctionOperation lambda:
                _lambdas[lambda.Symbol] = lambda;
                break;
            case ILocalReferenceOperation { IsDeclaration: false } reference:
                ReadsFor(reference.Local).Add(reference);
                if (LocalUse.MayChange(reference, _marks))
                    _isShared.Add(reference.Local);
                break;
        }
    }

    /// <summary>Notes what is put into the locals of a target, which may take a value apart.</summary>
    private void Put(IOperation target, IOperation? value, Func<IdMark?> mark, SyntaxNode syntax)
    {
        switch (target)
        {
            case IVariableDeclaratorOperation declarator:
                Add(declarator.Symbol, new Write(value, mark));
                break;
            case ILocalReferenceOperation reference:
                Add(reference.Local, new Write(value, mark));
                break;
            case IDeclarationExpressionOperation declaration:
                Put(declaration.Expression, value, mark, syntax);
                break;
            case ITupleOperation targets:
                ITupleOperation? values = value is null ? null : MarkedValues.WithoutConversion(value) as ITupleOperation;
                for (int i = 0; i < targets.Elements.Length; i++)
                {
                    int position = i;
                    IOperation? part = values?.Elements.Length == targets.Elements.Length ? values.Elements[i] : null;
                    Put(
                        targets.Elements[i],
                        part,
                        part is not null
                            ? () => _values.Flow(part)
                            : () => mark() is { } whole && !whole.IsId
                                ? MarkedValues.Part(whole, position)
                                : OfDeconstruct(target.SemanticModel, syntax, position, mark),
                        syntax);
                }

                break;
        }
    }

    // var (id, count) = pair: which method takes the value apart is known to the semantic model alone.
    private IdMark? OfDeconstruct(SemanticModel? model, SyntaxNode syntax, int position, Func<IdMark?> whole)
    {
        IMethodSymbol? method = syntax switch
        {
            AssignmentExpressionSyntax assignment => model?.GetDeconstructionInfo(assignment).Method,
            ForEachVariableStatementSyntax loop => model?.GetDeconstructionInfo(loop).Method,
            _ => null,
        };
        if (method is null)
            return null;
        int index = method.IsStatic && method.ReducedFrom is null ? position + 1 : position;
        if (method.Parameters.Length <= index)
            return null;
        IParameterSymbol parameter = method.Parameters[index];
        return _marks.Of(parameter)
            ?? (parameter.OriginalDefinition.Type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type, Ordinal: 0 }
                ? whole()
                : null);
    }

    private void Add(ILocalSymbol local, Write write)
    {
        if (!_writes.TryGetValue(local, out List<Write>? writes))
            _writes.Add(local, writes = []);
        writes.Add(write);
    }

    private List<ILocalReferenceOperation> ReadsFor(ILocalSymbol local)
    {
        if (!_reads.TryGetValue(local, out List<ILocalReferenceOperation>? reads))
            _reads.Add(local, reads = []);
        return reads;
    }

    /// <summary>One of the things that are put into a local: an expression, where it is one, and its mark.</summary>
    private sealed class Write(IOperation? value, Func<IdMark?> mark)
    {
        public IOperation? Value => value;

        public Func<IdMark?> Mark => mark;

        public bool IsNeutral => value is not null && Leaves.IsNeutral(value);
    }
}
