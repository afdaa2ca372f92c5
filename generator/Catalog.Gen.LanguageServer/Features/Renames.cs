using System.Buffers;
using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Protocol;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>
/// Another id for an entry: its file or its key, all that refers to it, the list of published ids and that of its former ones. It
/// is tried before it is offered; what would break the catalog is refused with the reason.
/// </summary>
internal sealed class Renames(Positions positions, Edits edits, bool canRenameFiles, Func<string, bool> exists)
{
    private static readonly SearchValues<char> NotInFileNames = SearchValues.Create("/\\:*?\"<>|");

    /// <summary>What would be renamed at a place; null where nothing can be.</summary>
    public PrepareRenameResult? Prepare(Snapshot snapshot, string path, Position position)
    {
        if (snapshot.Find(path) is not { } file)
            return null;
        int offset = positions.Offset(file.Text, position);
        if (MeantEntry.Find(snapshot, path, offset) is not { By: not MeantBy.FormerId } meant
            || EntryIndex.Find(snapshot, meant.Catalog, meant.Id) is not var (_, entry))
        {
            return null;
        }

        // Where the name of the file is the id, there is no place for it in the text: its keys of the first level stand for it.
        if (meant.By == MeantBy.Around && !(entry.IsNamedByFile && IsOnTop(file, offset)))
            return null;
        return new PrepareRenameResult(positions.Range(file, meant.Span), entry.Id);
    }

    /// <exception cref="RenameRefusedException">The id cannot be renamed.</exception>
    public WorkspaceEdit Rename(Snapshot snapshot, string path, Position position, string name)
    {
        if (snapshot.Find(path) is not { } asked
            || MeantEntry.Find(snapshot, path, Aliases.Follow(asked.Text, positions.Offset(asked.Text, position))) is not { } meant)
        {
            throw new RenameRefusedException("there is no id here");
        }

        if (meant.By == MeantBy.FormerId)
        {
            throw new RenameRefusedException(
                $"'{Words.Clean(meant.Id)}' is an id of the past, by which the entry is still found: it stays");
        }

        if (EntryIndex.Find(snapshot, meant.Catalog, meant.Id) is not var (project, entry))
            throw new RenameRefusedException($"'{Words.Clean(meant.Id)}' is the id of no entry that is open here");
        CatalogDefinition catalog = EntryIndex.Definition(project, meant.Catalog)!;
        Check(snapshot, catalog, entry, name);
        var changes = new Dictionary<string, List<Fix>>(StringComparer.Ordinal);
        foreach (PlacedFact fact in EntryIndex.References(snapshot, meant.Catalog, entry.Id))
            Add(changes, fact.Place, InPlace(snapshot, fact.Place, fact.Opening, entry.Id, name));
        (string Old, string New)? renamed = null;
        if (entry.IsNamedByFile)
            renamed = RenamedFile(entry, name);
        else
            Add(changes, entry.Place, InPlace(snapshot, entry.Place, entry.Opening, entry.Id, name));
        Record(snapshot, project, catalog, entry, name, changes);
        Try(snapshot, changes, renamed, entry.Id, name);
        return edits.Make(snapshot, changes, renamed);
    }

    private static bool IsOnTop(SourceFile file, int offset)
    {
        DocumentPlace place = DocumentPlace.Find(YamlReader.Read(file, CancellationToken.None).Root, offset);
        return place.Steps.Length == (place.IsKey ? 1 : 0);
    }

    private static void Check(Snapshot snapshot, CatalogDefinition catalog, EntryPlaces entry, string name)
    {
        if (entry.IsUnread)
            throw new RenameRefusedException($"the file of '{Words.Clean(entry.Id)}' cannot be read: mend it first");
        if (name.Length == 0 || name.Any(char.IsControl))
            throw new RenameRefusedException("an id is a text on one line that is not empty");
        if (name == entry.Id)
            throw new RenameRefusedException($"'{Words.Clean(name)}' is its id already");
        if (EntryIndex.Find(snapshot, catalog.Settings.FullClass, name) is var (_, other) && other.Id == name)
            throw new RenameRefusedException($"there is an entry '{Words.Clean(name)}' already");
        if (catalog.Settings.Id is { } form && !form.Fits(name))
        {
            string meant = form.Propose(name) is { } proposal ? $": write '{Words.Clean(proposal)}'" : "";
            throw new RenameRefusedException($"'{Words.Clean(name)}' does not have the form that the ids of this catalog have{meant}");
        }
    }

    private static void Add(Dictionary<string, List<Fix>> changes, FileSpan place, Fix fix)
    {
        string path = FilePaths.Normalise(place.Path);
        if (!changes.TryGetValue(path, out List<Fix>? fixes))
            changes.Add(path, fixes = []);
        fixes.Add(fix);
    }

    /// <summary>The new id in the place of the old one, in the same quotes.</summary>
    private static Fix InPlace(Snapshot snapshot, FileSpan place, char opening, string id, string name)
    {
        string written = snapshot.Find(FilePaths.Normalise(place.Path))!.Text[place.Span.Start..place.Span.End];
        if (opening is not ('"' or '\'') && written != id)
        {
            string file = FilePaths.FileName(FilePaths.Normalise(place.Path));
            throw new RenameRefusedException(
                $"{file}{place.Lines.Start} has the id as a block of text: write it on one line first");
        }

        return new Fix(place.Span, ScalarText.Like(opening, name), IsCertain: true);
    }

    private (string Old, string New) RenamedFile(EntryPlaces entry, string name)
    {
        string old = FilePaths.Normalise(entry.Place.Path);
        string now = FilePaths.Folder(old) + name + old[FilePaths.WithoutEnding(old).Length..];
        if (name.AsSpan().IndexOfAny(NotInFileNames) >= 0 || name.StartsWith('.') || name.EndsWith(' '))
        {
            throw new RenameRefusedException(
                $"the id is the name of the file, and '{Words.Clean(name)}' cannot be that of one on every system");
        }

        if (!canRenameFiles)
        {
            throw new RenameRefusedException(
                $"the id is the name of the file, and this editor lets no server rename files: rename {FilePaths.FileName(old)} yourself");
        }

        return exists(now) && !string.Equals(old, now, StringComparison.OrdinalIgnoreCase)
            ? throw new RenameRefusedException($"there is a file {FilePaths.FileName(now)} already")
            : (old, now);
    }

    /// <summary>The list of published ids, and the former ids of the entry.</summary>
    private static void Record(
        Snapshot snapshot,
        ProjectView project,
        CatalogDefinition catalog,
        EntryPlaces entry,
        string name,
        Dictionary<string, List<Fix>> changes)
    {
        string path = FilePaths.LockOf(FilePaths.Normalise(catalog.Document.File.Path));
        SourceFile? recorded = project.Find(path);
        LockFile? ids = recorded is null ? null : LockFile.Read(recorded);
        bool isPublished = ids?.Ids.Any(id => id.Id == entry.Id) == true;
        if (isPublished && catalog.Settings.FormerIds is null)
        {
            throw new RenameRefusedException($"'{Words.Clean(entry.Id)}' is published ({FilePaths.FileName(path)}), and what is published "
                + "stays: the schema names no property in which an entry could keep its former ids ('formerIds' in x-catalog)");
        }

        if (catalog.Settings.FormerIds is { } property && (isPublished || ids is null))
        {
            SourceFile file = snapshot.Find(FilePaths.Normalise(entry.Place.Path))!;
            YamlDocument document = YamlReader.Read(file, CancellationToken.None);
            YamlNode? value = EntryPart.In(file, document.Root, catalog.Settings).FirstOrDefault(part => part.Id == entry.Id).Value;
            if (value is not YamlMapping mapping)
                throw new RenameRefusedException("the entry is no mapping, and cannot keep its former id");
            Add(changes, entry.Place, FormerIdEdit.Add(file, mapping, property, entry.Id));
        }

        if (isPublished && !ids!.Ids.Any(id => id.Id == name))
        {
            string lineBreak = recorded!.LineBreak;
            PlacedId? next = ids.Ids.Cast<PlacedId?>().FirstOrDefault(id => string.CompareOrdinal(id!.Value.Id, name) > 0);
            bool isOpen = recorded.Text.Length > 0 && recorded.Text[^1] is not ('\n' or '\r');
            Add(changes, ids.Ids[0].Place, next is { } before
                ? Fix.Insert(before.Place.Span.Start, name + lineBreak, isCertain: true)
                : Fix.Insert(recorded.Text.Length, (isOpen ? lineBreak : "") + name + lineBreak, isCertain: true));
        }
    }

    /// <summary>Judges the catalogs as they would be.</summary>
    private static void Try(
        Snapshot snapshot, Dictionary<string, List<Fix>> changes, (string Old, string New)? renamed, string id, string name)
    {
        foreach (ProjectView project in snapshot.Projects)
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach ((string path, List<Fix> fixes) in changes)
            {
                if (project.Find(path) is { } file)
                    texts[path] = Edits.Apply(file.Text, fixes);
            }

            ImmutableArray<string> gone = [];
            if (renamed is var (old, now) && project.Find(old) is { } moved)
            {
                gone = [old];
                texts[now] = texts.Remove(old, out string? changed) ? changed : moved.Text;
            }

            if (texts.Count == 0)
                continue;
            CatalogWorkspace tried = project.Workspace.With(
                [.. texts.Select(static text => new WorkspaceFile(new SourceFile(text.Key, text.Value)))], gone, CancellationToken.None);
            HashSet<string> before = [.. Errors(project.Problems)];
            if (Errors(tried.Problems.Problems).FirstOrDefault(error =>
                !before.Contains(error) && !before.Contains(error.Replace(name, id, StringComparison.Ordinal))) is { } error)
            {
                throw new RenameRefusedException($"with that id the catalog would be wrong: {error}");
            }
        }
    }

    private static IEnumerable<string> Errors(IEnumerable<Problem> problems) => problems
        .Where(static problem => problem.Severity == Severity.Error)
        .Select(static problem => $"{FilePaths.FileName(FilePaths.Normalise(problem.Place.Path))}: {problem.Rule.Id}: {problem.Message}");
}
