using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>What the baselines of a project know beside what was found within files: it is looked for between entries.</summary>
internal sealed class KnownLeft
{
    private readonly CatalogSet _catalogs;
    private readonly Dictionary<string, KnownCounter> _byClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (KnownCounter Counter, string File)?> _byPath = new(StringComparer.Ordinal);

    public KnownLeft(CatalogSet catalogs, Baselines baselines, EntryFiles files)
    {
        _catalogs = catalogs;
        if (baselines.IsEmpty)
            return;
        foreach (CatalogDefinition catalog in catalogs.Definitions)
        {
            if (baselines.IsEverything)
                _byClass.Add(catalog.Settings.FullClass, new KnownCounter(null));
            else if (baselines.Find(catalog) is { } file)
                _byClass.Add(catalog.Settings.FullClass, new KnownCounter(BaselineFile.Counts(file.Recorded)));
        }

        foreach (FileResult file in files.Files)
        {
            if (!_byClass.TryGetValue(file.Catalog, out KnownCounter? counter))
                continue;
            foreach (AdmittedProblem known in file.Known)
                counter.Take(known.Known);
        }
    }

    /// <summary>The counter of a catalog; null where it has no baseline.</summary>
    public KnownCounter? Of(CatalogDefinition catalog) =>
        _byClass.TryGetValue(catalog.Settings.FullClass, out KnownCounter? counter) ? counter : null;

    /// <summary>Takes a problem that was found; null where it is new.</summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="path">Its file.</param>
    /// <param name="text">What stands there.</param>
    public KnownProblem? Take(Rule rule, string path, string text)
    {
        if (_byClass.Count == 0 || At(path) is not var (counter, file))
            return null;
        var known = new KnownProblem(file, rule.Id, "", KnownText.Of(text));
        return counter.Take(known) ? known : null;
    }

    /// <summary>Takes a problem that can be known where it is found within a file and judged with others in view.</summary>
    public bool Take(string catalog, KnownProblem known) =>
        _byClass.TryGetValue(catalog, out KnownCounter? counter) && counter.Take(known);

    private (KnownCounter Counter, string File)? At(string path)
    {
        if (_byPath.TryGetValue(path, out (KnownCounter Counter, string File)? known))
            return known;
        known = _catalogs.Find(path) is { } catalog && Of(catalog) is { } counter ? (counter, Baselines.PathOf(catalog, path)) : null;
        _byPath.Add(path, known);
        return known;
    }
}
