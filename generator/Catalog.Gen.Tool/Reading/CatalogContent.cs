using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;

namespace Catalog.Gen.Tool.Reading;

/// <summary>A catalog with its entries, of today or of a baseline.</summary>
/// <param name="Name">The full name of its static class.</param>
/// <param name="SchemaPath">The schema's full path with <c>/</c>; empty for a catalog that was read from an assembly.</param>
/// <param name="Settings">What the schema says of the catalog; null for one that was read from an assembly.</param>
/// <param name="Entries">By id, in ordinal order.</param>
internal sealed record CatalogContent(
    string Name,
    string SchemaPath,
    CatalogSettings? Settings,
    ImmutableSortedDictionary<string, EntryContent> Entries)
{
    public static CatalogContent Of(string name, string schemaPath, CatalogSettings? settings, IEnumerable<EntryContent> entries)
    {
        var byId = ImmutableSortedDictionary.CreateBuilder<string, EntryContent>(StringComparer.Ordinal);
        foreach (EntryContent entry in entries)
            byId.TryAdd(entry.Id, entry);
        return new CatalogContent(name, schemaPath, settings, byId.ToImmutable());
    }
}
