using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>A catalog with all its entries in view, while what is between them is judged.</summary>
/// <param name="definition">The catalog.</param>
/// <param name="model">Its entries as they are generated.</param>
/// <param name="recorded">The list of its published ids; null where it has none.</param>
/// <param name="files">What all files of entries gave.</param>
internal sealed class CatalogInView(
    CatalogDefinition definition, CatalogModel model, LockFile? recorded, EquatableArray<FileResult> files)
{
    private readonly Lazy<List<EntryPlaces>> _entries = new(() => PlacesOf(definition, files));

    private readonly Lazy<HashSet<string>> _published = new(
        () => new HashSet<string>((recorded?.Ids ?? []).Select(static id => id.Id), StringComparer.Ordinal));

    public CatalogDefinition Definition { get; } = definition;

    public CatalogSettings Settings => Definition.Settings;

    public CatalogModel Model { get; } = model;

    public LockFile? Recorded { get; } = recorded;

    /// <summary>The entries in the order of their paths. Many catalogs have nothing to check between them.</summary>
    public List<EntryPlaces> Entries => _entries.Value;

    /// <summary>
    /// Entries of which something is said that has to be put right first: that they look like a copy, have another's id, or are
    /// one that was renamed. What would be said of their ids follows from that.
    /// </summary>
    public HashSet<EntryPlaces> Settled { get; } = new(SameObject<EntryPlaces>.Instance);

    /// <summary>Whether an id is in the list of published ones.</summary>
    public bool IsPublished(string id) => _published.Value.Contains(id);

    private static List<EntryPlaces> PlacesOf(CatalogDefinition catalog, EquatableArray<FileResult> files) =>
        [.. files.Where(file => file.Catalog == catalog.Settings.FullClass).SelectMany(file => file.Places)];
}
