using System.Collections.Immutable;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Differences;

/// <summary>What changed in one catalog.</summary>
/// <param name="Name">The full name of its static class.</param>
/// <param name="OldCount">Entries then; null where the catalog is new.</param>
/// <param name="NewCount">Entries now; null where the catalog is gone.</param>
/// <param name="Added">New entries, by id.</param>
/// <param name="Removed">Entries that are gone, by id.</param>
/// <param name="Renamed">Ids that became former ones, by the old id.</param>
/// <param name="Changed">Entries that say something else, by id.</param>
internal sealed record CatalogDiff(
    string Name,
    int? OldCount,
    int? NewCount,
    ImmutableArray<EntryContent> Added,
    ImmutableArray<EntryContent> Removed,
    ImmutableArray<EntryChange> Renamed,
    ImmutableArray<EntryChange> Changed)
{
    public bool IsEmpty =>
        OldCount is not null && NewCount is not null && Added.IsEmpty && Removed.IsEmpty && Renamed.IsEmpty && Changed.IsEmpty;

    /// <summary>Every catalog of then or now, by name.</summary>
    public static ImmutableArray<CatalogDiff> All(IReadOnlyCollection<CatalogContent> old, IReadOnlyCollection<CatalogContent> @new)
    {
        var then = new List<CatalogContent>(old);
        var diffs = new List<CatalogDiff>();
        foreach (CatalogContent catalog in @new)
        {
            // Of two revisions the schema's file tells which is which, even where the class has another name now.
            CatalogContent? before =
                then.Find(other => other.SchemaPath.Length > 0 ? other.SchemaPath == catalog.SchemaPath : other.Name == catalog.Name);
            if (before is not null)
                then.Remove(before);
            diffs.Add(Of(before, catalog));
        }

        return [.. diffs.Concat(then.Select(gone => Of(gone, null))).OrderBy(diff => diff.Name, StringComparer.Ordinal)];
    }

    private static CatalogDiff Of(CatalogContent? old, CatalogContent? @new)
    {
        var then = old?.Entries ?? ImmutableSortedDictionary<string, EntryContent>.Empty;
        var now = @new?.Entries ?? ImmutableSortedDictionary<string, EntryContent>.Empty;
        ImmutableArray<EntryChange> renamed = [.. Renames(then, now, @new)];
        var left = renamed.Select(rename => rename.OldId).ToHashSet(StringComparer.Ordinal);
        var came = renamed.Select(rename => rename.Entry.Id).ToHashSet(StringComparer.Ordinal);
        return new CatalogDiff(
            (@new ?? old)!.Name,
            old?.Entries.Count,
            @new?.Entries.Count,
            [.. now.Values.Where(entry => !then.ContainsKey(entry.Id) && !came.Contains(entry.Id))],
            [.. then.Values.Where(entry => !now.ContainsKey(entry.Id) && !left.Contains(entry.Id))],
            renamed,
            [.. now.Values
                .Where(entry => then.ContainsKey(entry.Id))
                .Select(entry => new EntryChange(entry.Id, entry, TreeDiff.Compare(then[entry.Id].Value, entry.Value)))
                .Where(change => !change.Fields.IsEmpty)]);
    }

    private static IEnumerable<EntryChange> Renames(
        ImmutableSortedDictionary<string, EntryContent> then,
        ImmutableSortedDictionary<string, EntryContent> now,
        CatalogContent? catalog)
    {
        var compared = new HashSet<string>(then.Keys, StringComparer.Ordinal);
        var leadsTo = new Dictionary<string, EntryContent>(StringComparer.Ordinal);
        foreach (EntryContent entry in now.Values)
        {
            foreach (string id in entry.FormerIds)
                leadsTo.TryAdd(id, entry);
        }

        foreach (EntryContent old in then.Values.Where(old => !now.ContainsKey(old.Id)))
        {
            if (!leadsTo.TryGetValue(old.Id, out EntryContent? entry))
                continue;

            // An entry that took in two others is compared with the first, and one that was there before with itself.
            ImmutableArray<FieldChange> fields = compared.Add(entry.Id) ? TreeDiff.Compare(old.Value, entry.Value) : [];
            yield return new EntryChange(old.Id, entry, [.. fields.Where(field => !IsTheRename(field, old, entry, catalog))]);
        }
    }

    /// <summary>The id that is now another and the former id that came with it: said by the rename itself.</summary>
    private static bool IsTheRename(FieldChange field, EntryContent old, EntryContent entry, CatalogContent? catalog)
    {
        if (field.Path is not [var property])
            return false;
        if (property == catalog?.Settings?.Key)
            return field is ValueChange { Old: YamlScalar id, New: YamlScalar newId } && id.Value == old.Id && newId.Value == entry.Id;
        return property == catalog?.Settings?.FormerIds && field switch
        {
            ItemsChange { Removed.IsEmpty: true, Added: [YamlScalar only] } => only.Value == old.Id,
            ValueChange { Old: null, New: YamlScalar only } => only.Value == old.Id,
            ValueChange { Old: null, New: YamlSequence { Items: [YamlScalar only] } } => only.Value == old.Id,
            _ => false,
        };
    }
}
