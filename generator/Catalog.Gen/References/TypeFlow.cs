using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>How values travel through generic types and methods, read off their declarations.</summary>
internal static class TypeFlow
{
    /// <summary>
    /// The type parameter that a type brings values of: <c>T</c> of <c>T</c>, <c>T[]</c>, <c>IEnumerable&lt;T&gt;</c> and
    /// <c>IEnumerable&lt;IGrouping&lt;T, U&gt;&gt;</c>; null where it brings none, as a delegate, a comparer or a tuple does.
    /// </summary>
    public static ITypeParameterSymbol? HeartOf(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol parameter => parameter,
        IArrayTypeSymbol array => HeartOf(array.ElementType),
        INamedTypeSymbol { TypeKind: not TypeKind.Delegate, IsTupleType: false, TypeArguments: [var first, ..] } named
            when !named.Name.EndsWith("Comparer", StringComparison.Ordinal) && named.Name != "Expression" => HeartOf(first),
        _ => null,
    };

    /// <summary>The method that a delegate calls, also where it is passed as an expression tree.</summary>
    public static IMethodSymbol? DelegateOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke,
        INamedTypeSymbol { Name: "Expression", TypeArguments: [INamedTypeSymbol { DelegateInvokeMethod: { } invoke }] } => invoke,
        _ => null,
    };

    /// <summary>
    /// Whether what a collection gives one by one is its first type argument, or has it for a key. The items of a group of
    /// <c>GroupBy</c> are its second, and a text's are characters.
    /// </summary>
    public static bool HasItemsFirst([NotNullWhen(true)] ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol)
            return true;
        if (type is not INamedTypeSymbol { SpecialType: not SpecialType.System_String } named)
            return false;
        INamedTypeSymbol definition = named.OriginalDefinition;
        if (definition.TypeParameters.IsEmpty)
            return true;
        return ItemOf(definition) is not { } item || SymbolEqualityComparer.Default.Equals(HeartOf(item), definition.TypeParameters[0]);
    }

    /// <summary>Whether a collection has a mark for its key and gives something else: a group of <c>GroupBy</c>.</summary>
    public static bool IsGroup(ITypeSymbol? type) => type is INamedTypeSymbol { Arity: > 1 } && !HasItemsFirst(type);

    /// <summary>
    /// Whether a method only compares what is passed to it with what a collection holds: <c>Contains</c>, but not
    /// <c>Append</c>, which may well bring something else to it.
    /// </summary>
    public static bool Compares(IMethodSymbol method, ITypeSymbol type, [NotNullWhen(true)] out ITypeParameterSymbol? compared)
    {
        compared = HeartOf(type);
        ITypeSymbol returned = (method.ReducedFrom ?? method).OriginalDefinition.ReturnType;
        return compared is not null
            && IsOfFramework(method)
            && (method.Name is "Except" or "Intersect" || !SymbolEqualityComparer.Default.Equals(HeartOf(returned), compared));
    }

    public static bool IsOfFramework(ISymbol symbol)
    {
        INamespaceSymbol? space = symbol.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name == nameof(System);
    }

    private static ITypeSymbol? ItemOf(INamedTypeSymbol definition)
    {
        if (IsSequence(definition))
            return definition.TypeArguments[0];
        return definition.AllInterfaces.FirstOrDefault(IsSequence)?.TypeArguments[0];
    }

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
