using Catalog.Gen.Engine.Catalog.Known;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What can only be judged with all entries in view: ids, members, references, unique values, the lock.</summary>
internal sealed class CrossChecks
{
    private readonly CatalogSet _catalogs;
    private readonly Dictionary<string, IdSet> _idsByClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CatalogInView> _inView = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryNames> _namesByClass = new(StringComparer.Ordinal);

    // Asked for each reference of each entry, at each keystroke in an editor.
    private readonly Dictionary<(string Target, string Namespace), string?> _classes = [];
    private readonly CrossProblems _problems;

    private CrossChecks(CatalogSet catalogs, KnownLeft known)
    {
        _catalogs = catalogs;
        _problems = new CrossProblems(catalogs.Options, known);
    }

    /// <param name="context">The catalogs, the entries that are left where some are in conflict, and the lists of published ids.</param>
    /// <param name="files">What the files of entries gave.</param>
    /// <param name="known">What of the known problems has not been found within files.</param>
    public static CrossProblems Run(ProblemContext context, EquatableArray<FileResult> files, KnownLeft known)
    {
        CatalogSet catalogs = context.Catalogs;
        var checks = new CrossChecks(catalogs, known);
        CatalogInView[] all =
        [
            .. catalogs.Definitions.Select((catalog, i) =>
                new CatalogInView(catalog, context.Models.Models[i], context.Folders.FindLock(catalog), files)),
        ];
        foreach (CatalogInView catalog in all)
        {
            checks._inView.Add(catalog.Settings.FullClass, catalog);
            checks._idsByClass.Add(catalog.Settings.FullClass, new IdChecks(catalog, checks._problems).Run());
        }

        PublishedIdChecks[] published =
        [
            .. all.Select(catalog => new PublishedIdChecks(catalog, checks._idsByClass[catalog.Settings.FullClass], checks._problems)),
        ];

        // What is gone comes before references to it, and what looks like a copy before what is said of its id.
        foreach (PublishedIdChecks ids in published)
            ids.CheckThatEachHasAnEntry();
        foreach (CatalogInView catalog in all)
        {
            foreach (DefaultReference given in catalog.Definition.Defaults)
                checks.CheckReference(catalog.Definition, " as a default", given.Target, given.Placed);
            checks.CheckFacts(catalog);
        }

        foreach (PublishedIdChecks ids in published)
            ids.CheckNewOnes();

        return checks._problems;
    }

    private void CheckFacts(CatalogInView catalog)
    {
        EquatableArray<Annotation> annotations = catalog.Definition.Annotations.All;
        if (annotations.Count == 0)
            return;

        var unique = new UniqueChecks(catalog, _problems);
        foreach (EntryPlaces entry in catalog.Entries)
        {
            foreach (PlacedFact placed in entry.Facts)
            {
                Annotation annotation = annotations[placed.Fact.Annotation];
                if (annotation.Target is { } target)
                    CheckReference(catalog.Definition, PlaceOf(annotation), target, placed);
                if (annotation.Unique)
                    unique.Add(annotation, Current(catalog.Definition, annotation, placed.Fact), placed.Place, entry);
            }
        }

        unique.Report();
    }

    private static string PlaceOf(Annotation annotation) =>
        annotation.Property.Length == 0 ? "" : $" in {Words.Quote(annotation.Property)}";

    /// <summary>A reference by a former id is one to the entry that has had it.</summary>
    private EntryFact Current(CatalogDefinition catalog, Annotation annotation, EntryFact fact) =>
        annotation.Target is { } target
        && Resolve(target, catalog) is { } full
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
        if (Resolve(target, catalog) is not { } full || Ids(full) is not { } ids)
            return;
        string id = placed.Fact.Value;
        if (ids.Current.Contains(id) || ids.Gone.Contains(id))
            return;
        if (ids.Former.TryGetValue(id, out string? current))
        {
            _problems.Report(
                Rules.FormerReference,
                placed.Place,
                () => new($"{Words.Quote(id)} is now {Words.Quote(current)}", $"write {Words.Quote(current)}"),
                fix: () => Replace(placed, current, isCertain: true),
                text: id);
            return;
        }

        _problems.Report(Rules.BrokenReference, placed.Place, () => Broken(placed, where, target, ids.Current, full), id);
    }

    /// <summary>A reference to an entry that is not there, with the one that was meant.</summary>
    private Problem Broken(PlacedFact placed, string where, string target, ICollection<string> ids, string fullClass)
    {
        string id = placed.Fact.Value;
        var advice = ReferenceAdvice.For(id, ids, () => NamesIn(fullClass), _problems.Comparisons);
        string written = Words.Quote(id) + where, right = Words.Quote(advice.Id ?? "");
        Message message = advice switch
        {
            { Id: null } => new($"{written} is not an entry of {target}", "write the id of an entry"),
            { Name: not null, IsCertain: true } => new($"{written} is the name of an entry of {target}, and not its id", $"write {right}"),
            { Name: { } name } => new($"{written} is not an entry of {target}", $"did you mean {right}, which is {Words.Quote(name)}?"),
            { IsCertain: true } when !string.Equals(advice.Id, id, StringComparison.OrdinalIgnoreCase) =>
                new($"{written} is not an entry of {target}", $"write {right}"),
            _ => new($"{written} is not an entry of {target}", $"did you mean {right}?"),
        };
        return new Problem(Rules.BrokenReference, placed.Place, message)
        {
            Fixes = advice.Id is { } meant && Replace(placed, meant, advice.IsCertain) is { } fix ? [fix] : [],
        };
    }

    /// <summary>What the entries of a catalog of this project are called.</summary>
    private EntryNames NamesIn(string fullClass)
    {
        if (_namesByClass.TryGetValue(fullClass, out EntryNames? names))
            return names;
        names = new EntryNames(_inView.TryGetValue(fullClass, out CatalogInView? catalog)
            ? catalog.Entries.SelectMany(static entry => entry.Names.Select(name => (name, entry.Id)))
            : []);
        _namesByClass.Add(fullClass, names);
        return names;
    }

    private string? Resolve(string target, CatalogDefinition from)
    {
        if (!_classes.TryGetValue((target, from.Settings.Namespace), out string? full))
            _classes.Add((target, from.Settings.Namespace), full = _catalogs.ResolveClass(target, from.Settings.Namespace));
        return full;
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

    /// <summary>Another id in place of the one that an entry names, in the same quotes.</summary>
    private static Fix? Replace(PlacedFact placed, string id, bool isCertain) =>
        placed.Place.Lines.Start.Line == placed.Place.Lines.End.Line
            ? new Fix(placed.Place.Span, ScalarText.Like(placed.Opening, id), isCertain)
            : null;
}
