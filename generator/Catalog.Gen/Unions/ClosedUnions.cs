using System.Collections.Immutable;
using Catalog.Gen.References;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Unions;

/// <summary>The generated unions that a compilation knows, and the types that a value of each can have.</summary>
internal sealed class ClosedUnions(Compilation compilation)
{
    private readonly Dictionary<IAssemblySymbol, ILookup<INamedTypeSymbol, INamedTypeSymbol>> _derived =
        new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The classes of which a value of the type can be an instance; empty where the type is no generated union. Whoever adds
    /// a class to a union by hand, in the assembly that holds it, has added a shape.
    /// </summary>
    public ImmutableArray<INamedTypeSymbol> CasesOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: true, IsRecord: true, Arity: 0 } union
        && union.GetMembers().Any(IsClosing)
            ? Holders(union)
                .SelectMany(assembly => DerivedIn(assembly)[union])
                .Where(static derived => !derived.IsAbstract)
                .ToImmutableArray()
            : ImmutableArray<INamedTypeSymbol>.Empty;

    // A class that cannot see an abstract member cannot override it, and so cannot be. That the member is generated tells the
    // union: the class itself has no such mark, since its author may extend it.
    private static bool IsClosing(ISymbol member) =>
        member is { IsAbstract: true, DeclaredAccessibility: Accessibility.ProtectedAndInternal } && IdCatalog.IsGenerated(member);

    // To a friend of the assembly the member is visible.
    private IEnumerable<IAssemblySymbol> Holders(INamedTypeSymbol union)
    {
        yield return union.ContainingAssembly;
        if (!SymbolEqualityComparer.Default.Equals(union.ContainingAssembly, compilation.Assembly)
            && union.ContainingAssembly.GivesAccessTo(compilation.Assembly))
        {
            yield return compilation.Assembly;
        }
    }

    private ILookup<INamedTypeSymbol, INamedTypeSymbol> DerivedIn(IAssemblySymbol assembly)
    {
        if (!_derived.TryGetValue(assembly, out ILookup<INamedTypeSymbol, INamedTypeSymbol>? derived))
        {
            derived = TypesIn(assembly.GlobalNamespace)
                .SelectMany(static type => BasesOf(type), static (type, ancestor) => (type, ancestor))
                .ToLookup(
                    static pair => pair.ancestor,
                    static pair => pair.type,
                    (IEqualityComparer<INamedTypeSymbol>)SymbolEqualityComparer.Default);
            _derived.Add(assembly, derived);
        }

        return derived;
    }

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
            yield break;
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor?.BaseType is not null; ancestor = ancestor.BaseType)
            yield return ancestor.OriginalDefinition;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner)
                continue;
            if (inner is INamedTypeSymbol type)
                yield return type;
            foreach (INamedTypeSymbol nested in TypesIn(inner))
                yield return nested;
        }
    }
}
