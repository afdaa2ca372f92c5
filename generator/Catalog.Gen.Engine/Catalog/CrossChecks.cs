using System.Collections.Immutable;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What can only be judged with all entries in view: ids, members, references, unique values, the lock.</summary>
internal sealed class CrossChecks
{
    private readonly CatalogSet _catalogs;
    private readonly Dictionary<string, IdSet> _idsByClass = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    private CrossChecks(CatalogSet catalogs) => _catalogs = catalogs;

    /// <param name="context">The catalogs, the entries that are left where some are in conflict, and the lists of published ids.</param>
    /// <param name="files">What the files of entries gave.</param>
    public static EquatableArray<Problem> Run(ProblemContext context, EquatableArray<FileResult> files)
    {
        CatalogSet catalogs = context.Catalogs;
        var checks = new CrossChecks(catalogs);
        (CatalogModel Model, Lazy<List<EntryPlaces>> Entries, CatalogDefinition Catalog)[] all =
        [
            .. catalogs.Definitions.Select((catalog, i) => (
                context.Models.Models[i],
                new Lazy<List<EntryPlaces>>(() => PlacesOf(catalog, files)),
                catalog)),
        ];
        foreach ((CatalogModel model, Lazy<List<EntryPlaces>> entries, CatalogDefinition catalog) in all)
            checks.CheckIds(catalog, entries, model);
        foreach ((_, Lazy<List<EntryPlaces>> entries, CatalogDefinition catalog) in all)
        {
            foreach (DefaultReference given in catalog.Compiled.Defaults)
                checks.CheckReference(catalog, " as a default", given.Target, given.Placed);
            checks.CheckFacts(catalog, entries);
        }

        foreach ((_, Lazy<List<EntryPlaces>> entries, CatalogDefinition catalog) in all)
        {
            string lockPath = catalog.Folder + FilePaths.Stem(FilePaths.Normalise(catalog.Document.File.Path)) + ".ids.txt";
            LockFile? recorded = context.Locks.Files
                .FirstOrDefault(file => string.Equals(file.Path, lockPath, StringComparison.OrdinalIgnoreCase));
            if (recorded is not null)
                checks.CheckLock(catalog, recorded, entries.Value);
        }

        // Several schemas may say one thing of a value: that is one problem.
        return checks._problems.Distinct().ToImmutableArray();
    }

    /// <summary>The entries of one catalog. Many catalogs have nothing to check between them.</summary>
    private static List<EntryPlaces> PlacesOf(CatalogDefinition catalog, EquatableArray<FileResult> files) =>
        [.. files.Where(file => file.Catalog == catalog.Settings.FullClass).SelectMany(file => file.Places)];

    private void CheckIds(CatalogDefinition catalog, Lazy<List<EntryPlaces>> all, CatalogModel model)
    {
        if (!model.HasConflicts && catalog.Settings.FormerIds is null)
        {
            _idsByClass.Add(
                catalog.Settings.FullClass,
                new IdSet(() => new HashSet<string>(model.Entries.Select(static entry => entry.Id), StringComparer.Ordinal)));
            return;
        }

        List<EntryPlaces> entries = all.Value;
        var members = new Dictionary<string, EntryPlaces>(entries.Count, StringComparer.Ordinal);
        var places = new Dictionary<string, EntryPlaces>(entries.Count, StringComparer.Ordinal);
        var ids = new IdSet(() => places.Keys);
        foreach (EntryPlaces entry in entries)
        {
            if (places.TryGetValue(entry.Id, out EntryPlaces? first))
            {
                Report(
                    Rules.DuplicateId,
                    entry.Place,
                    new(
                        $"{Words.Quote(entry.Id)} is the id of another entry, in {Where(first.Place)}",
                        "an id belongs to one entry alone, so rename one of the two"),
                    new RelatedPlace(first.Place, "the other entry"));
                continue;
            }

            places.Add(entry.Id, entry);
            if (members.TryGetValue(entry.Member, out EntryPlaces? other))
            {
                Report(
                    Rules.MemberNameTaken,
                    entry.Place,
                    new(
                        $"{Words.Quote(entry.Id)} and {Words.Quote(other.Id)} ({Where(other.Place)}) "
                        + $"both make the C# name '{entry.Member}'",
                        "rename one, or let a property give the name with \"x-catalog\": { \"member\": \"…\" } in the schema"),
                    new RelatedPlace(other.Place, "the other entry"));
                continue;
            }

            members.Add(entry.Member, entry);
        }

        foreach (EntryPlaces entry in places.Values)
        {
            foreach (PlacedText former in entry.FormerIds)
                CheckFormerId(ids, places, entry, former);
        }

        _idsByClass.Add(catalog.Settings.FullClass, ids);
    }

    private void CheckFormerId(IdSet ids, Dictionary<string, EntryPlaces> places, EntryPlaces entry, PlacedText former)
    {
        if (places.TryGetValue(former.Text, out EntryPlaces? live))
        {
            Report(
                Rules.FormerIdTaken,
                former.Place,
                live == entry
                    ? new($"{Words.Quote(former.Text)} is this entry's id today", "a former id is one that it no longer has")
                    : new($"{Words.Quote(former.Text)} is the id of another entry, in {Where(live.Place)}", "a former id must be free"),
                new RelatedPlace(live.Place, "the entry that has the id"));
        }
        else if (ids.Former.TryGetValue(former.Text, out string? current))
        {
            Report(
                Rules.FormerIdTaken,
                former.Place,
                new($"{Words.Quote(former.Text)} is already a former id of {Words.Quote(current)}", "it can lead to one entry only"));
        }
        else
        {
            ids.Former.Add(former.Text, entry.Id);
        }
    }

    private void CheckFacts(CatalogDefinition catalog, Lazy<List<EntryPlaces>> entries)
    {
        EquatableArray<Annotation> annotations = catalog.Annotations.All;
        if (annotations.Count == 0)
            return;

        var seen = new Dictionary<(int Site, EntryFact Fact), (FileSpan Place, EntryPlaces Entry)>();
        foreach (EntryPlaces entry in entries.Value)
        {
            foreach (PlacedFact placed in entry.Facts)
            {
                Annotation annotation = annotations[placed.Fact.Annotation];
                if (annotation.Target is { } target)
                    CheckReference(catalog, annotation.Property.Length == 0 ? "" : $" in '{annotation.Property}'", target, placed);
                if (!annotation.Unique)
                    continue;
                (int, EntryFact) key = (annotation.Site, Current(catalog, annotation, placed.Fact) with { Annotation = 0 });
                if (!seen.TryGetValue(key, out (FileSpan Place, EntryPlaces Entry) first))
                    seen.Add(key, (placed.Place, entry));
                else if (first.Place != placed.Place)
                    ReportShared(annotation, placed.Place, first.Place, isOneEntry: first.Entry == entry);
            }
        }
    }

    /// <summary>Two schemas may ask for one value to be unique: then the two places are one, and nothing is shared.</summary>
    private void ReportShared(Annotation annotation, FileSpan place, FileSpan first, bool isOneEntry)
    {
        string what = annotation.Property.Length == 0 ? "value" : annotation.Property;
        Message message = isOneEntry
            ? new($"this {what} is given twice in this entry, first in {Where(first)}", "each may be given only once in the catalog")
            : new($"this {what} is already given in {Where(first)}", "no two entries may share it");
        Report(Rules.NotUnique, place, message, new RelatedPlace(first, "the first of the two"));
    }

    /// <summary>A reference by a former id is one to the entry that has had it.</summary>
    private EntryFact Current(CatalogDefinition catalog, Annotation annotation, EntryFact fact) =>
        annotation.Target is { } target
        && _catalogs.ResolveClass(target, catalog.Settings.Namespace) is { } full
        && Ids(full) is { } ids
        && ids.Former.TryGetValue(fact.Value, out string? current)
            ? fact with { Value = current }
            : fact;

    /// <param name="catalog">The catalog that refers.</param>
    /// <param name="where">Where in it the id stands, to be said behind the id.</param>
    /// <param name="target">The catalog that is referred to, as the schema names it.</param>
    /// <param name="placed">The id.</param>
    private void CheckReference(CatalogDefinition catalog, string where, string target, PlacedFact placed)
    {
        if (_catalogs.ResolveClass(target, catalog.Settings.Namespace) is not { } full || Ids(full) is not { } ids)
            return;
        string id = placed.Fact.Value;
        if (ids.Current.Contains(id))
            return;
        if (ids.Former.TryGetValue(id, out string? current))
        {
            Report(
                Rules.FormerReference,
                placed.Place,
                new($"{Words.Quote(id)} is now {Words.Quote(current)}", $"write {Words.Quote(current)}"),
                fix: Replace(placed, current, isCertain: true));
            return;
        }

        string? nearest = DidYouMean.Nearest(id, ids.Current);
        string advice = nearest is null ? "write the id of an entry" : $"did you mean {Words.Quote(nearest)}?";
        Report(
            Rules.BrokenReference,
            placed.Place,
            new($"{Words.Quote(id)}{where} is not an entry of {target}", advice),
            fix: nearest is null ? null : Replace(placed, nearest, isCertain: false));
    }

    private IdSet? Ids(string fullClass)
    {
        if (_idsByClass.TryGetValue(fullClass, out IdSet? ids))
            return ids;
        if (_catalogs.Foreign.FirstOrDefault(foreign => foreign.Class == fullClass) is not { IsReadable: true } catalog)
            return null;
        ids = new IdSet(() => new HashSet<string>(catalog.Ids, StringComparer.Ordinal));
        foreach (FormerId former in catalog.Former)
            ids.Former[former.Id] = former.Current;
        _idsByClass.Add(fullClass, ids);
        return ids;
    }

    private void CheckLock(CatalogDefinition catalog, LockFile recorded, List<EntryPlaces> entries)
    {
        IdSet ids = _idsByClass[catalog.Settings.FullClass];
        var published = new HashSet<string>(StringComparer.Ordinal);
        foreach (PlacedId id in recorded.Ids)
        {
            published.Add(id.Id);
            if (!ids.Current.Contains(id.Id) && !ids.Former.ContainsKey(id.Id))
            {
                string property = catalog.Settings.FormerIds ?? "formerIds";
                Report(
                    Rules.PublishedIdGone,
                    id.Place,
                    new(
                        $"{Words.Quote(id.Id)} was published and has no entry any more",
                        $"bring the entry back and mark it withdrawn, or list {Words.Quote(id.Id)} under '{property}' of the entry "
                        + "that takes its place"));
            }
        }

        foreach (EntryPlaces entry in entries)
        {
            if (!published.Contains(entry.Id))
            {
                _problems.Add(new Problem(
                    Rules.IdNotRecorded,
                    entry.Place,
                    new(
                        $"{Words.Quote(entry.Id)} is new and not yet in {FilePaths.FileName(recorded.Path)}",
                        "record it with 'dotnet build -t:CatalogLock'"))
                {
                    Severity = _catalogs.Options.Locked ? Severity.Error : Rules.IdNotRecorded.Severity,
                });
            }
        }
    }

    private string Where(FileSpan place) =>
        FilePaths.Shown(place.Path, _catalogs.Options.ProjectDirectory) + place.Lines.Start;

    private void Report(Rule rule, FileSpan place, Message message, RelatedPlace? related = null, Fix? fix = null) =>
        _problems.Add(new Problem(rule, place, message)
        {
            Related = related is { } other ? [other] : [],
            Fixes = fix is { } one ? [one] : [],
        });

    /// <summary>Another id in place of the one that an entry names, in the same quotes.</summary>
    private static Fix? Replace(PlacedFact placed, string id, bool isCertain) =>
        placed.Place.Lines.Start.Line == placed.Place.Lines.End.Line
            ? new Fix(placed.Place.Span, ScalarText.Like(placed.Opening, id), isCertain)
            : null;

    /// <summary>The ids of a catalog, and those of the past with the ones of now.</summary>
    private sealed class IdSet(Func<ICollection<string>> current)
    {
        private readonly Lazy<ICollection<string>> _current = new(current);

        /// <summary>To be asked often: a set, or the keys of a dictionary. Made when the first reference asks.</summary>
        public ICollection<string> Current => _current.Value;

        public Dictionary<string, string> Former { get; } = new(StringComparer.Ordinal);
    }
}
