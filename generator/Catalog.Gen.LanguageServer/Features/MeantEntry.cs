using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.LanguageServer.Documents;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>The entry that a place in a document means.</summary>
/// <param name="Project">The project of the document.</param>
/// <param name="Catalog">The full name of the class of the entry's catalog.</param>
/// <param name="Id">The id as it stands there.</param>
/// <param name="Span">Where the id stands; for the entry around a place what the place is in it.</param>
/// <param name="By">How it is meant.</param>
internal sealed record MeantEntry(ProjectView Project, string Catalog, string Id, TextSpan Span, MeantBy By)
{
    /// <summary>The entry that is meant at an offset of a file; null where none is.</summary>
    public static MeantEntry? Find(Snapshot snapshot, string path, int offset)
    {
        if (snapshot.ProjectOf(path) is not { } project || project.Find(path) is not { } file)
            return null;
        if (FilePaths.IsLock(path))
            return Recorded(project, file, path, offset);
        if (project.Workspace.Catalogs.Find(path) is not { } catalog || !FilePaths.IsEntry(path))
            return null;
        string own = catalog.Settings.FullClass;
        EntryPlaces[] entries =
            [.. EntryIndex.Entries(project.Workspace, own).Where(entry => FilePaths.Normalise(entry.Place.Path) == path)];
        YamlDocument document = YamlReader.Read(file, CancellationToken.None);
        DocumentPlace place = DocumentPlace.Find(document.Root, offset);
        if (!place.IsKey && place.Value is YamlScalar { } scalar && place.Span is { } written
            && Reference(project, catalog, entries, scalar) is { } reference)
        {
            return reference with { Span = written.Length > 0 ? written : reference.Span };
        }

        foreach (EntryPlaces entry in entries)
        {
            if (!entry.IsNamedByFile && Touches(entry.Place.Span, offset))
                return new MeantEntry(project, own, entry.Id, entry.Place.Span, MeantBy.Id);
            if (entry.FormerIds.FirstOrDefault(former => Touches(former.Place.Span, offset)) is { Text: { } text } former)
                return new MeantEntry(project, own, text, former.Place.Span, MeantBy.FormerId);
        }

        return Around(project, catalog, file, document, place, offset);
    }

    private static MeantEntry? Reference(ProjectView project, CatalogDefinition catalog, EntryPlaces[] entries, YamlScalar value) => entries
        .SelectMany(static entry => entry.Facts)
        .Where(fact => fact.Place.Span.Start == value.Start && fact.Place.Span.End == value.End)
        .Select(fact => (Fact: fact, catalog.Annotations.All[fact.Fact.Annotation].Target))
        .Where(static pair => pair.Target is not null)
        .Select(pair => project.Workspace.Catalogs.ResolveClass(pair.Target!, catalog.Settings.Namespace) is { } full
            ? new MeantEntry(project, full, pair.Fact.Fact.Value, pair.Fact.Place.Span, MeantBy.Reference)
            : null)
        .FirstOrDefault(static meant => meant is not null);

    private static MeantEntry? Around(
        ProjectView project, CatalogDefinition catalog, SourceFile file, YamlDocument document, DocumentPlace place, int offset)
    {
        ImmutableArray<EntryPart> parts = [.. EntryPart.In(file, document.Root, catalog.Settings)];
        EntryPart? part = catalog.Settings.Layout == CatalogLayout.File
            ? parts.Cast<EntryPart?>().FirstOrDefault()
            : place.Steps.IsEmpty ? null : parts.Cast<EntryPart?>().FirstOrDefault(part => part?.Value == place.Steps[0].Value);
        return part is { Id: { } id }
            ? new MeantEntry(
                project, catalog.Settings.FullClass, id, place.Span ?? new TextSpan(offset, offset), MeantBy.Around)
            : null;
    }

    private static MeantEntry? Recorded(ProjectView project, SourceFile file, string path, int offset)
    {
        CatalogDefinition? catalog = project.Workspace.Catalogs.Definitions
            .FirstOrDefault(catalog => FilePaths.LockOf(FilePaths.Normalise(catalog.Document.File.Path)) == path);
        if (catalog is null)
            return null;
        foreach (PlacedId id in LockFile.Read(file).Ids)
        {
            if (Touches(id.Place.Span, offset))
                return new MeantEntry(project, catalog.Settings.FullClass, id.Id, id.Place.Span, MeantBy.Record);
        }

        return null;
    }

    private static bool Touches(TextSpan span, int offset) => offset >= span.Start && offset <= span.End && span.Length > 0;
}
