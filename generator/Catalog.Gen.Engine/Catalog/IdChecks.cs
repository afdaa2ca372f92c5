using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>The ids of a catalog beside each other: each belongs to one entry, and makes a name in C# of its own.</summary>
internal sealed class IdChecks(CatalogInView catalog, CrossProblems problems)
{
    private readonly Dictionary<string, EntryPlaces> _byId = new(StringComparer.Ordinal);

    /// <summary>Reports what is in conflict, and gives the ids that there are.</summary>
    public IdSet Run()
    {
        if (!catalog.Model.HasConflicts && catalog.Settings.FormerIds is null)
        {
            CatalogModel model = catalog.Model;
            return new IdSet(() => new HashSet<string>(model.Entries.Select(static entry => entry.Id), StringComparer.Ordinal));
        }

        var ids = new IdSet(() => _byId.Keys);
        CheckIds();
        if (catalog.Settings.Layout == CatalogLayout.File)
            CheckCase();
        CheckMembers();
        foreach (EntryPlaces entry in _byId.Values)
        {
            foreach (PlacedText former in entry.FormerIds)
                CheckFormerId(ids, entry, former);
        }

        return ids;
    }

    private void CheckIds()
    {
        foreach (EntryPlaces entry in catalog.Entries)
        {
            if (!_byId.TryGetValue(entry.Id, out EntryPlaces? first))
            {
                _byId.Add(entry.Id, entry);
                continue;
            }

            if (entry.IsGuessed || first.IsGuessed)
                continue;
            catalog.Settled.Add(entry);
            problems.Report(
                Rules.DuplicateId,
                entry.Place,
                () => new(
                    $"{Words.Quote(entry.Id)} is the id of another entry, in {problems.Where(first.Place)}",
                    "an id belongs to one entry alone, so rename one of the two"),
                new RelatedPlace(first.Place, "the other entry"),
                text: entry.Id);
        }
    }

    /// <summary>Two files of one folder that differ only in case cannot both be there on Windows and on a Mac.</summary>
    private void CheckCase()
    {
        var byPath = new Dictionary<string, EntryPlaces>(StringComparer.OrdinalIgnoreCase);
        foreach (EntryPlaces entry in ByAge(_byId.Values.Where(static entry => entry.IsNamedByFile)))
        {
            string path = FilePaths.WithoutEnding(FilePaths.Normalise(entry.Place.Path));
            if (!byPath.TryGetValue(path, out EntryPlaces? first))
            {
                byPath.Add(path, entry);
                continue;
            }

            catalog.Settled.Add(entry);
            problems.Report(
                Rules.DuplicateId,
                entry.Place,
                () => new(
                    $"{Words.Quote(entry.Id)} differs from the id {Words.Quote(first.Id)} ({problems.Where(first.Place)}) in case alone",
                    "many systems take the two files for one, so rename this one"),
                new RelatedPlace(first.Place, "the other entry"),
                text: entry.Id);
        }
    }

    private void CheckMembers()
    {
        var members = new Dictionary<string, EntryPlaces>(_byId.Count, StringComparer.Ordinal);
        foreach (EntryPlaces entry in ByAge(_byId.Values.Where(entry => !entry.IsGuessed && !catalog.Settled.Contains(entry))))
        {
            if (!members.TryGetValue(entry.Member, out EntryPlaces? other))
            {
                members.Add(entry.Member, entry);
                continue;
            }

            catalog.Settled.Add(entry);
            problems.Report(
                Rules.MemberNameTaken,
                entry.Place,
                () => new(
                    $"{Words.Quote(entry.Id)} and {Words.Quote(other.Id)} ({problems.Where(other.Place)}) "
                    + $"both make the C# name '{entry.Member}'",
                    "rename one, or let a property give the name with \"x-catalog\": { \"member\": \"…\" } in the schema"),
                new RelatedPlace(other.Place, "the other entry"),
                text: entry.Id);
        }
    }

    /// <summary>
    /// The entries that were there first: of two in conflict, the one that is new is reported; and of new ones the one whose id
    /// has not the form that it should.
    /// </summary>
    private IEnumerable<EntryPlaces> ByAge(IEnumerable<EntryPlaces> entries) => entries
        .OrderBy(entry => entry.IsGuessed || !catalog.IsPublished(entry.Id))
        .ThenBy(entry => catalog.Settings.Id?.Fits(entry.Id) == false);

    private void CheckFormerId(IdSet ids, EntryPlaces entry, PlacedText former)
    {
        if (former.Text.Length == 0 || former.Text.Any(char.IsControl))
        {
            problems.Report(
                Rules.FormerIdTaken,
                former.Place,
                () => new("a former id must be a text on one line, and not empty", "take this one out"),
                text: former.Text);
        }
        else if (_byId.TryGetValue(former.Text, out EntryPlaces? live))
        {
            problems.Report(
                Rules.FormerIdTaken,
                former.Place,
                () => ReferenceEquals(live, entry)
                    ? new($"{Words.Quote(former.Text)} is this entry's id today", "a former id is one that it no longer has")
                    : new(
                        $"{Words.Quote(former.Text)} is the id of another entry, in {problems.Where(live.Place)}",
                        "a former id must be free"),
                new RelatedPlace(live.Place, "the entry that has the id"),
                text: former.Text);
        }
        else if (ids.Former.TryGetValue(former.Text, out string? current))
        {
            problems.Report(
                Rules.FormerIdTaken,
                former.Place,
                () => new($"{Words.Quote(former.Text)} is already a former id of {Words.Quote(current)}", "it can lead to one entry only"),
                text: former.Text);
        }
        else
        {
            ids.Former.Add(former.Text, entry.Id);
        }
    }
}
