using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>What a symbol says of the text it holds: an id of this catalog, or of one of these.</summary>
internal sealed class IdMark(ImmutableArray<IdCatalog> catalogs)
{
    public ImmutableArray<IdCatalog> Catalogs => catalogs;

    /// <summary>
    /// False before the generator has run for the first time, or where it could not run. Then the ids are unknown, and nothing
    /// is reported.
    /// </summary>
    public bool IsKnown => catalogs.All(static catalog => catalog.List.Ids.Count > 0);

    public bool Contains(string id) => catalogs.Any(catalog => catalog.List.Contains(id));

    public bool HasConstant(IFieldSymbol field) =>
        catalogs.Any(catalog => SymbolEqualityComparer.Default.Equals(catalog.IdsClass, field.ContainingType));

    public bool Overlaps(IdMark other) => catalogs.Any(other.Catalogs.Contains);
}
