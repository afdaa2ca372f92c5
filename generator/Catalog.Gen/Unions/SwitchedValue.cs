using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Catalog.Gen.Unions;

/// <summary>
/// One value that is switched over, and what it can be: null (the lowest bit of a set), and the cases of a union or the two
/// of a boolean (a bit each). Of any other type all values together are one bit.
/// </summary>
internal sealed class SwitchedValue
{
    private const ulong Null = 1;
    private const ulong False = 2;
    private const ulong True = 4;

    /// <summary>A set has 64 bits; a union that is larger is not looked into.</summary>
    private const int MostCases = 60;

    private readonly ImmutableArray<INamedTypeSymbol> _cases;
    private readonly ITypeSymbol? _type;
    private readonly bool _isBoolean;
    private readonly Compilation _compilation;

    public SwitchedValue(ITypeSymbol? type, ImmutableArray<INamedTypeSymbol> cases, bool mayBeNull, Compilation compilation)
    {
        _type = type;
        _cases = cases.Length > MostCases ? ImmutableArray<INamedTypeSymbol>.Empty : cases;
        _isBoolean = type?.SpecialType == SpecialType.System_Boolean;
        _compilation = compilation;
        int kinds = IsUnion ? _cases.Length : _isBoolean ? 2 : 1;
        All = ((1UL << kinds) - 1) << 1 | Null;
        Wanted = mayBeNull ? All : All & ~Null;
        Count = kinds + (mayBeNull ? 1 : 0);
    }

    public bool IsUnion => !_cases.IsEmpty;

    /// <summary>Everything that a value of the type can be, null included.</summary>
    public ulong All { get; }

    /// <summary>Everything that must have an arm: null only where the compiler's analysis finds that it may be there.</summary>
    public ulong Wanted { get; }

    /// <summary>How many bits <see cref="Wanted"/> has.</summary>
    public int Count { get; }

    /// <summary>What a pattern takes whatever else holds, and what it takes at most.</summary>
    public (ulong Surely, ulong AtMost) TakenBy(IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }:
                return (All, All);
            case IDeclarationPatternOperation { MatchedType: { } type }:
                return OfType(type);
            case ITypePatternOperation { MatchedType: { } type }:
                return OfType(type);
            case IRecursivePatternOperation { MatchedType: { } type } parts:
                (ulong surely, ulong atMost) = OfType(type);
                return IsPlain(parts) ? (surely, atMost) : (0, atMost);
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }:
                return (Null, Null);
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool value } } when _isBoolean:
                return value ? (True, True) : (False, False);
            case INegatedPatternOperation negated:
                (ulong inSurely, ulong inAtMost) = TakenBy(negated.Pattern);
                return (All & ~inAtMost, All & ~inSurely);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                (ulong leftSurely, ulong leftAtMost) = TakenBy(either.LeftPattern);
                (ulong rightSurely, ulong rightAtMost) = TakenBy(either.RightPattern);
                return (leftSurely | rightSurely, leftAtMost | rightAtMost);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                (ulong firstSurely, ulong firstAtMost) = TakenBy(both.LeftPattern);
                (ulong secondSurely, ulong secondAtMost) = TakenBy(both.RightPattern);
                return (firstSurely & secondSurely, firstAtMost & secondAtMost);
            default:
                return (0, All);
        }
    }

    private (ulong Surely, ulong AtMost) OfType(ITypeSymbol matched)
    {
        if (!IsUnion)
            return Is(_type, matched) ? (All & ~Null, All & ~Null) : (0, All & ~Null);
        ulong set = 0;
        for (int i = 0; i < _cases.Length; i++)
        {
            if (Is(_cases[i], matched))
                set |= 2UL << i;
        }

        return (set, set);
    }

    private bool Is(ITypeSymbol? type, ITypeSymbol matched) =>
        type is not null
        && _compilation.ClassifyConversion(type, matched) is { IsIdentity: true } or { IsImplicit: true, IsReference: true };

    // Heal { Amount: var amount } and Heal(_, var amount) take every Heal; a part that is looked at refines.
    private static bool IsPlain(IRecursivePatternOperation pattern) =>
        pattern.PropertySubpatterns.All(static part => part.Member is not IInvalidOperation && TakesAnything(part.Pattern))
        && pattern.DeconstructionSubpatterns.All(TakesAnything)
        && (pattern.DeconstructionSubpatterns.IsEmpty || pattern.DeconstructSymbol is IMethodSymbol { Name: "Deconstruct" });

    private static bool TakesAnything(IPatternOperation pattern) =>
        pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true };
}
