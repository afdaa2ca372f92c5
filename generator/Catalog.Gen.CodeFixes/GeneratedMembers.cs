using Catalog.Gen.References;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.CodeFixes;

/// <summary>What the fixes ask of a generated catalog.</summary>
internal static class GeneratedMembers
{
    /// <summary>The catalog whose static class is <paramref name="className"/>.</summary>
    public static IdCatalog? Catalog(Compilation compilation, string className, CancellationToken cancellation) =>
        IdCatalogs.Of(compilation, cancellation).FirstOrDefault(catalog => catalog.Class.ToDisplayString() == className);

    /// <summary>
    /// The member that takes the place of an obsolete one, in the same class; null where none does, or where the member is
    /// not that of a generated catalog.
    /// </summary>
    public static ISymbol? Successor(ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        if (member is not (IPropertySymbol { IsStatic: true } or IFieldSymbol { IsConst: true })
            || member.ContainingType is not { } owner)
        {
            return null;
        }

        IdCatalog? catalog = IdCatalogs.Of(compilation, cancellation).FirstOrDefault(catalog =>
            SymbolEqualityComparer.Default.Equals(catalog.Class, owner)
            || SymbolEqualityComparer.Default.Equals(catalog.IdsClass, owner));
        if (catalog is null)
            return null;
        // A member and the constant of its id have one name.
        return Constant(catalog.IdsClass, member.Name) is { ConstantValue: string id }
            && (catalog.List.NewId(id) ?? catalog.List.Successor(id)) is { } newId
            && catalog.ConstantOf(newId) is { } constant
                ? owner.GetMembers(constant.Name).FirstOrDefault(found => found.Kind == member.Kind && found.IsStatic)
                : null;
    }

    private static IFieldSymbol? Constant(INamedTypeSymbol ids, string name) =>
        ids.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault();
}
