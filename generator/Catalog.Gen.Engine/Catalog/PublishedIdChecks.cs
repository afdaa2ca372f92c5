using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// The list of published ids, and the entries: each id there has an entry, and an id that is not there is new, has the form
/// that the catalog asks for, and has to be recorded.
/// </summary>
internal sealed class PublishedIdChecks(CatalogInView catalog, IdSet ids, CrossProblems problems)
{
    /// <summary>How many new ids a message names.</summary>
    private const int MostNamed = 8;

    /// <summary>Reports ids that were published and have no entry, and a conflict in their list.</summary>
    public void CheckThatEachHasAnEntry()
    {
        if (catalog.Recorded is not { } recorded)
            return;
        if (recorded.Conflict is { } conflict)
        {
            problems.Report(
                Rules.RecordInConflict,
                conflict,
                () => new(
                    "an unresolved merge conflict", "keep the ids of both sides, and take out the lines that git has put between them"),
                fix: () => recorded.Resolution);
        }

        PlacedId[] gone =
        [
            .. recorded.Ids
                .Where(id => !ids.Current.Contains(id.Id) && !ids.Former.ContainsKey(id.Id))
                .Where(id => ids.Gone.Add(id.Id)),
        ];
        if (gone.Length == 0)
            return;
        List<EntryPlaces> fresh = [.. NewEntries()];
        bool isOnlyOne = gone.Length == 1 && fresh.Count == 1 && catalog.Entries.Count(entry => !catalog.IsPublished(entry.Id)) == 1;
        foreach (PlacedId id in gone)
        {
            bool isCounted = problems.IsFull(id.Place.Path) || problems.Comparisons.IsSpent;
            EntryPlaces? near = isCounted ? null : Renamed(id.Id, fresh);
            if ((near ?? (isOnlyOne ? fresh[0] : null)) is not { } entry)
            {
                problems.Report(
                    Rules.PublishedIdGone,
                    id.Place,
                    () => new($"{Words.Quote(id.Id)} was published and has no entry any more", BringBack(id.Id)));
                continue;
            }

            fresh.Remove(entry);
            catalog.Settled.Add(entry);
            ReportRenamed(id, entry, isLikely: near is not null);
        }
    }

    /// <summary>Reports new ids that do not have the form that they should, and those that are not recorded.</summary>
    public void CheckNewOnes()
    {
        IdForm? form = catalog.Settings.Id;
        if (form is null && catalog.Recorded is null)
            return;
        List<EntryPlaces> unrecorded = [];
        foreach (EntryPlaces entry in NewEntries())
        {
            if (form is not null && !form.Fits(entry.Id))
                ReportForm(form, entry);
            else
                unrecorded.Add(entry);
        }

        if (catalog.Recorded is { } recorded && unrecorded.Count > 0)
            ReportUnrecorded(recorded, unrecorded);
    }

    /// <summary>The entries whose ids are not in the list, and of which nothing else has to be put right first.</summary>
    private IEnumerable<EntryPlaces> NewEntries() => catalog.Entries.Where(entry =>
        !entry.IsGuessed && !catalog.IsPublished(entry.Id) && !catalog.Settled.Contains(entry));

    /// <summary>The new entry whose id is near to one that is gone.</summary>
    private EntryPlaces? Renamed(string gone, List<EntryPlaces> fresh)
    {
        const int ShortestPart = 4;
        problems.Comparisons.Spend(fresh.Count);
        string? nearest = DidYouMean.Nearest(gone, fresh.Select(static entry => entry.Id), problems.Comparisons);
        return fresh.Find(entry => entry.Id == nearest)
            ?? fresh.Find(entry => gone.Length >= ShortestPart && entry.Id.IndexOf(gone, StringComparison.OrdinalIgnoreCase) >= 0)
            ?? fresh.Find(entry => entry.Id.Length >= ShortestPart && gone.IndexOf(entry.Id, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private void ReportRenamed(PlacedId gone, EntryPlaces entry, bool isLikely)
    {
        string back = entry.IsNamedByFile
            ? $"name the file {Words.Quote(gone.Id + Ending(entry))} again"
            : $"write {Words.Quote(gone.Id)} here again";
        string former = catalog.Settings.FormerIds is { } property
            ? $", or list {Words.Quote(gone.Id)} under {Words.Quote(property)} here"
            : "";
        string other = isLikely ? "" : $"; if it is another one, {BringBack(gone.Id)}";
        problems.Report(
            Rules.PublishedIdGone,
            entry.Place,
            () => new(
                $"{Words.Quote(gone.Id)} was published and has no entry any more, and {Words.Quote(entry.Id)} is new",
                $"if it is the same entry, {back}{former}{other}"),
            new RelatedPlace(gone.Place, "the published id"),
            () => Replace(entry, gone.Id));
    }

    /// <summary>How an id gets an entry again, by what this schema has for it.</summary>
    private string BringBack(string id)
    {
        string back = "bring the entry back" + (catalog.Settings.Obsolete is { } mark ? Withdrawn(mark) : "");
        return catalog.Settings.FormerIds is { } property
            ? $"{back}, or list {Words.Quote(id)} under {Words.Quote(property)} of the entry that takes its place"
            : back;
    }

    private string Withdrawn(EntryFlag mark)
    {
        if (mark.Value is not null)
            return $" and mark it withdrawn, with {Words.Quote($"{mark.Property}: {mark.Value}")}";
        Annotation? successor = catalog.Definition.Annotations.All.FirstOrDefault(annotation => annotation.Inverse == mark.Property);
        return successor is null
            ? $" and mark it withdrawn, by {Words.Quote(mark.Property)}"
            : $", and name it under {Words.Quote(successor.Property)} of the entry that takes its place";
    }

    private void ReportForm(IdForm form, EntryPlaces entry) =>
        problems.Report(Rules.IdFormWrong, entry.Place, () => WithoutForm(form, entry), entry.Id);

    private Problem WithoutForm(IdForm form, EntryPlaces entry)
    {
        string? free = form.Propose(entry.Id);
        string? proposal = free is not null && !ids.Current.Contains(free) && !catalog.IsPublished(free) ? free : null;
        string advice = (entry.IsNamedByFile, proposal) switch
        {
            (true, not null) => $"rename the file to {Words.Quote(proposal + Ending(entry))}",
            (true, null) => "rename the file",
            (false, not null) => $"write {Words.Quote(proposal)}",
            _ => "write another one",
        };
        string subject = $"the id {Words.Quote(entry.Id)}";
        Message message = form switch
        {
            { Message: { } words } => new($"{subject} does not have the form of this catalog's ids, {Words.Clean(words)}", advice),
            { IsKebabCase: true } =>
                Message.Must($"{subject} must be small letters from a to z and digits, in words with '-' between them", "", advice),
            _ => Message.Must($"{subject} must match the pattern {Schema.SchemaWords.Pattern(form.Pattern)}", "", advice),
        };
        return new Problem(Rules.IdFormWrong, entry.Place, message)
        {
            Fixes = proposal is not null && Replace(entry, proposal) is { } fix ? [fix] : [],
        };
    }

    /// <summary>One problem for all new ids, at the first: the first build of a large catalog has hundreds.</summary>
    private void ReportUnrecorded(LockFile recorded, List<EntryPlaces> entries)
    {
        string list = problems.File(recorded.Path);
        string command = problems.Options.RunLock;
        string[] named = [.. entries.Take(MostNamed).Select(static entry => Words.Quote(entry.Id))];
        Message message = entries.Count == 1
            ? new($"{named[0]} is new and not yet in {list}", $"add the line {named[0]} there, or {command}")
            : new(
                $"{Words.Number(entries.Count)} ids are new and not yet in {list}: "
                + (named.Length < entries.Count ? string.Join(", ", named) + " and others" : Words.And(named)),
                $"add a line there for each, or {command}");
        problems.Report(Rules.IdNotRecorded, entries[0].Place, () => new Problem(Rules.IdNotRecorded, entries[0].Place, message)
        {
            Severity = problems.Options.Locked ? Severity.Error : Rules.IdNotRecorded.Severity,
            Related = [.. entries.Skip(1).Take(MostNamed - 1).Select(static entry => new RelatedPlace(entry.Place, "another new id"))],
        });
    }

    private static string Ending(EntryPlaces entry) => entry.Place.Path.Substring(FilePaths.WithoutEnding(entry.Place.Path).Length);

    /// <summary>Another id in place of an entry's, where it is written in the file.</summary>
    private static Fix? Replace(EntryPlaces entry, string id) =>
        !entry.IsNamedByFile && entry.Place.Lines.Start.Line == entry.Place.Lines.End.Line
            ? new Fix(entry.Place.Span, ScalarText.Like(entry.Opening, id), IsCertain: false)
            : null;
}
