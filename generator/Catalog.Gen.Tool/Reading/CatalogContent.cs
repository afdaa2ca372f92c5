using System.Collections.Immutable;
using Catalog.Gen.Model.Catalog;
using Catalog.Gen.Yaml;

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

/// <summary>An entry: what its file says of it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Value">The whole entry.</param>
/// <param name="FormerIds">Ids that it once had.</param>
internal sealed record EntryContent(string Id, YamlNode Value, ImmutableArray<string> FormerIds)
{
    /// <summary>What people call it; the id where it has no name of its own.</summary>
    public string Title => EntrySummary.Lines(Id, Value)[0];
}
