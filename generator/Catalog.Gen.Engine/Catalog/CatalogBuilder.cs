using System.Collections.Immutable;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// Entries of all files → the catalog that is generated. What is in conflict has been reported; here the first of two
/// in the order of ids and files stays, so that one mistake is one error.
/// </summary>
internal static class CatalogBuilder
{
    /// <summary>A model for each catalog, entries or none.</summary>
    public static CatalogModels Build(CatalogSet catalogs, EntryFiles files) =>
        CurrentIds.In(catalogs, catalogs.Definitions.Select(catalog => Build(catalog, files.Files)).ToImmutableArray());

    /// <summary>
    /// The models of other entries, with those that have changed since in their place; null where more has changed than
    /// what is in entries, as their ids and names, or what refers to what.
    /// </summary>
    public static CatalogModels? Replace(CatalogSet catalogs, EntryFiles files, EntryFiles before, CatalogModels models)
    {
        if (models.Catalogs != catalogs || Changes.Between(before.Files.Items, files.Files.Items, EntryFiles.FewChanges) is not { } changes)
            return null;
        ImmutableArray<CatalogModel> replaced = models.Models.Items;
        foreach (int index in changes)
        {
            FileResult now = files.Files[index], then = before.Files[index];
            int at = catalogs.IndexOf(then.Catalog);
            if (now.Catalog != then.Catalog || now.Entries.Count != then.Entries.Count)
                return null;
            ImmutableArray<EntryModel> entries = replaced[at].Entries.Items;
            for (int i = 0; i < now.Entries.Count; i++)
            {
                if (Find(entries, then.Entries[i]) is not { } place || !IsAlike(now.Entries[i], then.Entries[i]))
                    return null;
                entries = entries.SetItem(place, now.Entries[i]);
            }

            replaced = replaced.SetItem(at, replaced[at] with { Entries = entries });
        }

        return new CatalogModels(catalogs, replaced);
    }

    /// <summary>Whether two states of an entry have all in common that other entries can depend on.</summary>
    private static bool IsAlike(EntryModel now, EntryModel then) =>
        now.Id == then.Id && now.Member == then.Member && now.FormerIds.Equals(then.FormerIds) && now.Facts.Equals(then.Facts);

    private static int? Find(ImmutableArray<EntryModel> entries, EntryModel entry)
    {
        int index = entries.BinarySearch(entry, ById);
        return index >= 0 && ReferenceEquals(entries[index], entry) ? index : null;
    }

    private static IComparer<EntryModel> ById { get; } =
        Comparer<EntryModel>.Create(static (x, y) => string.CompareOrdinal(x.Id, y.Id));

    public static CatalogOutline Outline(CatalogModel model) =>
        new(
            model.Shape,
            model.Entries.Count,
            model.Former.Count,
            model.Entries.Count(static entry => entry is { IsListed: false, IsUnfit: false }))
        {
            Unfit = model.Entries.Count(static entry => entry.IsUnfit),
        };

    public static CatalogIds Ids(CatalogModel model) => new(model.Shape.Settings, new CatalogMetadata(
        model.Shape.Settings.FullClass,
        model.Shape.Settings.FullEntryType,
        model.Entries.Select(entry => entry.Id).ToImmutableArray(),
        model.Former.Select(former => new FormerId(former.Id, former.CurrentId)).ToImmutableArray())
    {
        Superseded = model.Successors.Select(successor => new SupersededId(successor.Id, successor.ById)).ToImmutableArray(),
    });

    private static CatalogModel Build(CatalogDefinition catalog, EquatableArray<FileResult> files)
    {
        List<EntryModel> sorted = Sorted(catalog, files, out int count);
        var members = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        bool differInCaseAlone = catalog.Settings is { Layout: CatalogLayout.File, Key: null } && DifferInCaseAlone(sorted);
        bool shareMembers = false;
        ImmutableArray<EntryModel> unique = sorted
            .Select(entry => members.Add(entry.Member) ? entry : WithOtherMember(entry, members, numbers, out shareMembers))
            .ToImmutableArray();
        EquatableArray<FormerMember> former = Former(catalog.Shape, unique, members);
        return new CatalogModel(catalog.Shape, unique, Successors(catalog.Shape, unique, former), former)
        {
            HasConflicts = unique.Length < count || shareMembers || differInCaseAlone,
        };
    }

    /// <summary>Of two entries with one name in C#, the second has another until that is put right: its id is an id all the same.</summary>
    private static EntryModel WithOtherMember(
        EntryModel entry, HashSet<string> members, Dictionary<string, int> numbers, out bool isOther)
    {
        isOther = true;
        return entry with { Signature = entry.Signature with { Member = Identifiers.Unique(entry.Member, members, numbers) } };
    }

    /// <summary>Whether some ids do: perhaps of files in one folder, which cannot both be there on every system.</summary>
    private static bool DifferInCaseAlone(List<EntryModel> entries)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return !entries.TrueForAll(entry => ids.Add(entry.Id));
    }

    /// <summary>The entries of one catalog by id, of two with one id the first; and how many there are with the others.</summary>
    private static List<EntryModel> Sorted(CatalogDefinition catalog, EquatableArray<FileResult> files, out int count)
    {
        string name = catalog.Settings.FullClass;
        var entries = new List<EntryModel>(files.Count);
        bool isInOrder = true;
        foreach (FileResult file in files)
        {
            if (!string.Equals(file.Catalog, name, StringComparison.Ordinal))
                continue;
            foreach (EntryModel entry in file.Entries)
            {
                isInOrder = isInOrder && (entries.Count == 0 || string.CompareOrdinal(entries[entries.Count - 1].Id, entry.Id) < 0);
                entries.Add(entry);
            }
        }

        // Files that are named by their ids mostly come in that order.
        count = entries.Count;
        if (isInOrder)
            return entries;
        EntryModel[] sorted = [.. entries];

        // One that can be read comes before one of the same id that a baseline admits and nobody can read.
        (string Id, int Order)[] keys =
            [.. sorted.Select(static (entry, order) => (entry.Id, entry.IsUnfit ? order + CrossLimits.Entries : order))];
        Array.Sort(keys, sorted, ByIdAndOrder);
        entries.Clear();
        foreach (EntryModel entry in sorted)
        {
            if (entries.Count == 0 || entries[entries.Count - 1].Id != entry.Id)
                entries.Add(entry);
        }

        return entries;
    }

    private static IComparer<(string Id, int Order)> ByIdAndOrder { get; } = Comparer<(string Id, int Order)>.Create(static (x, y) =>
    {
        int order = string.CompareOrdinal(x.Id, y.Id);
        return order == 0 ? x.Order.CompareTo(y.Order) : order;
    });

    public static IEnumerable<MemberGroup> MemberGroups(CatalogModel model)
    {
        EquatableArray<EntryModel> entries =
            model.MostMembers < model.Entries.Count ? [.. model.Entries.Take(model.MostMembers)] : model.Entries;
        return EntryGroups.CutMembers(entries).Select((group, number) =>
        {
            bool Has(int index) => index >= group.First && index < group.First + group.Entries.Count;
            EquatableArray<Successor> successors = [];
            if (model.Successors.Count > 0)
            {
                var ids = new HashSet<string>(group.Entries.Select(entry => entry.Id), StringComparer.Ordinal);
                successors = model.Successors.Where(successor => ids.Contains(successor.Id)).ToImmutableArray();
            }

            return new MemberGroup(
                model.Shape,
                number,
                group.First,
                group.Entries.Select(entry => entry.Signature).ToImmutableArray(),
                successors,
                model.Former.Where(former => Has(former.Target)).ToImmutableArray());
        });
    }

    public static CatalogData Data(CatalogModel model) =>
        new(model, EntryGroups.CutData(model.Entries), EntryGroups.IsReadable(model.Entries));

    public static IEnumerable<DataGroup> DataGroups(CatalogData data) =>
        data.Groups.Select((group, number) => new DataGroup(data.Model.Shape.Settings, number, group, data.Readable));

    public static CatalogTables Tables(CatalogData data) => new(
        data.Model.Shape,
        data.Model.Entries.Select(entry => entry.Id).ToImmutableArray(),
        data.Model.Former,
        data.Groups.Select(group => group.First).ToImmutableArray(),
        data.Readable,
        Indexes(data.Model))
    {
        Unlisted = data.Model.Shape.Settings.Listed is null
            ? EquatableArray<int>.Empty
            : Enumerable.Range(0, data.Model.Entries.Count).Where(i => data.Model.Entries[i] is { IsListed: false, IsUnfit: false })
                .ToImmutableArray(),
        LeftOut = data.Model.Entries.Any(static entry => entry.IsUnfit)
            ? Enumerable.Range(0, data.Model.Entries.Count).Where(i => data.Model.Entries[i] is not { IsListed: true, IsUnfit: false })
                .ToImmutableArray()
            : EquatableArray<int>.Empty,
    };

    /// <summary>All look-ups, put together in one pass over the entries: a schema may ask for hundreds.</summary>
    private static ImmutableArray<IndexTable> Indexes(CatalogModel model)
    {
        IndexBuilder[] builders = [.. model.Shape.Indexes.Select(static index => new IndexBuilder(index))];
        ILookup<int, IndexBuilder> ofAnnotation = builders
            .SelectMany(static builder => builder.Index.Annotations.Select(annotation => (annotation, builder)))
            .ToLookup(static pair => pair.annotation, static pair => pair.builder);
        for (int i = 0; i < model.Entries.Count && builders.Length > 0; i++)
        {
            if (model.Entries[i] is not { IsListed: true, IsUnfit: false })
                continue;

            // What is within an entry is not what the entry's own property is.
            foreach (EntryFact fact in model.Entries[i].Facts.Where(static fact => !fact.IsNested))
            {
                foreach (IndexBuilder builder in ofAnnotation[fact.Annotation])
                    builder.Add(fact.Value, i);
            }
        }

        return builders.Select(static builder => builder.Make()).ToImmutableArray();
    }

    /// <summary>
    /// <c>obsolete</c> may name a reference to the successor (<c>supersededBy</c>), or the <c>x-inverse</c> of a
    /// reference to the predecessor (<c>successorOf</c> with the inverse <c>Successors</c>).
    /// </summary>
    private static EquatableArray<Successor> Successors(
        CatalogShape shape, ImmutableArray<EntryModel> entries, EquatableArray<FormerMember> formerMembers)
    {
        if (shape.SupersededBy.Count == 0 && shape.Supersedes.Count == 0)
            return EquatableArray<Successor>.Empty;

        var byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        foreach (FormerMember former in formerMembers)
            byId.Add(former.Id, entries[former.Target]);
        var successors = new SortedDictionary<string, Successor>(StringComparer.Ordinal);
        foreach (EntryModel entry in entries)
        {
            foreach (EntryFact fact in entry.Facts)
            {
                if (fact.IsNested || !byId.TryGetValue(fact.Value, out EntryModel? other))
                    continue;
                if (shape.SupersededBy.Items.Contains(fact.Annotation))
                    successors[entry.Id] = new Successor(entry.Id, other.Id, other.Member);
                else if (shape.Supersedes.Items.Contains(fact.Annotation))
                    successors[other.Id] = new Successor(other.Id, entry.Id, entry.Member);
            }
        }

        return successors.Values.ToImmutableArray();
    }

    private static EquatableArray<FormerMember> Former(CatalogShape shape, ImmutableArray<EntryModel> entries, HashSet<string> members)
    {
        if (shape.Settings.FormerIds is null)
            return EquatableArray<FormerMember>.Empty;
        var ids = new HashSet<string>(entries.Select(entry => entry.Id), StringComparer.Ordinal);
        var former = new SortedDictionary<string, FormerMember>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
        {
            foreach (string id in entries[i].FormerIds)
            {
                string member = ReservedMembers.Avoid(Identifiers.Pascal(id), shape.Settings);
                if (ids.Add(id) && members.Add(member))
                    former.Add(id, new FormerMember(id, member, i, entries[i].Id, entries[i].Member));
            }
        }

        return former.Values.ToImmutableArray();
    }
}
