using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// <c>x-unique</c>: no two entries share a value. Of two that do, the one that is new by the list of published ids is
/// reported, else the one with the later path; and where it shares several values with one other, once.
/// </summary>
internal sealed class UniqueChecks(CatalogInView catalog, CrossProblems problems)
{
    private readonly Dictionary<(int Site, EntryFact Fact), Use> _first = [];

    // What is shared, by the order in which that was found; and all that share it.
    private readonly List<List<Use>> _shared = [];
    private readonly Dictionary<(int Site, EntryFact Fact), List<Use>> _users = [];
    private readonly HashSet<(int Site, EntryFact Fact, FileSpan Place)> _places = [];

    /// <summary>Takes a value of a property that says <c>x-unique</c>.</summary>
    public void Add(Annotation annotation, EntryFact fact, FileSpan place, EntryPlaces entry)
    {
        // An entry that has another's id is said to have it, and no more.
        if (catalog.Settled.Contains(entry))
            return;
        (int, EntryFact) key = (annotation.Site, fact with { Annotation = 0 });
        var use = new Use(annotation, place, entry, fact.Value);
        if (!_first.TryGetValue(key, out Use first))
        {
            _first.Add(key, use);
            _places.Add((annotation.Site, key.Item2, place));
            return;
        }

        if (!_users.TryGetValue(key, out List<Use>? users))
        {
            _users.Add(key, users = [first]);
            _shared.Add(users);
        }

        // Two schemas may ask for one value to be unique: then the two places are one, and nothing is shared.
        if (_places.Add((annotation.Site, key.Item2, place)))
            users.Add(use);
    }

    /// <summary>Reports what is shared.</summary>
    public void Report()
    {
        // By the entry and by the one that has the values already, in the order in which they are found.
        var pairs = new List<List<(Use Use, Use Owner)>>();
        var known = new Dictionary<EntryPlaces, Dictionary<EntryPlaces, List<(Use Use, Use Owner)>>>(SameObject<EntryPlaces>.Instance);
        foreach (List<Use> users in _shared)
        {
            int first = Math.Max(0, users.FindIndex(use => catalog.IsPublished(use.Entry.Id)));
            Use owner = users[first];
            for (int i = 0; i < users.Count; i++)
            {
                Use use = users[i];
                if (i == first)
                    continue;
                if (ReferenceEquals(use.Entry, owner.Entry))
                {
                    ReportTwice(use, owner);
                    continue;
                }

                if (!known.TryGetValue(use.Entry, out Dictionary<EntryPlaces, List<(Use Use, Use Owner)>>? others))
                    known.Add(use.Entry, others = new(SameObject<EntryPlaces>.Instance));
                if (!others.TryGetValue(owner.Entry, out List<(Use Use, Use Owner)>? pair))
                {
                    others.Add(owner.Entry, pair = []);
                    pairs.Add(pair);
                }

                pair.Add((use, owner));
            }
        }

        foreach (List<(Use Use, Use Owner)> pair in pairs)
            Report(pair);
    }

    private void ReportTwice(Use use, Use first) => problems.Report(
        Rules.NotUnique,
        use.Place,
        () => new(
            $"this {use.What} is given twice in this entry, first in {problems.Where(first.Place)}",
            "each may be given only once in the catalog"),
        new RelatedPlace(first.Place, "the first of the two"),
        text: use.Value);

    /// <summary>Several values that two entries share have one cause: a file was copied.</summary>
    private void Report(List<(Use Use, Use Owner)> pair)
    {
        pair.Sort(static (x, y) => x.Use.Place.Span.Start.CompareTo(y.Use.Place.Span.Start));
        (Use use, Use owner) = pair[0];
        if (pair.Count > 1)
            catalog.Settled.Add(use.Entry);
        problems.Report(
            Rules.NotUnique,
            use.Place,
            () => pair.Count == 1 ? OfOne(use, owner) : OfSeveral(pair),
            new RelatedPlace(owner.Place, "the first of the two"),
            text: string.Join(", ", pair.Select(static shared => shared.Use.Value)));
    }

    private Message OfOne(Use use, Use owner) =>
        new($"this {use.What} is already given in {problems.Where(owner.Place)}", "no two entries may share it");

    private Message OfSeveral(List<(Use Use, Use Owner)> pair)
    {
        (Use use, Use owner) = pair[0];
        string[] names = [.. pair.Select(static shared => "this " + shared.Use.What).Distinct()];
        string what = names.Length > 1 ? Words.And(names) : $"{Words.Count(pair.Count, "value")} of {use.What}";
        return new(
            $"{what} are already given by {Words.Quote(owner.Entry.Id)}, in {problems.Where(owner.Place)}",
            "this looks like a copy, so give it values of its own, or delete it");
    }

    /// <summary>A value that has to be unique, and where it stands.</summary>
    private readonly record struct Use(Annotation Annotation, FileSpan Place, EntryPlaces Entry, string Value)
    {
        public string What => Annotation.Property.Length == 0 ? "value" : Annotation.Property;
    }
}
