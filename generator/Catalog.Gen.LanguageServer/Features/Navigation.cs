using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Protocol;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>From a reference to its entry and back; from a key to where the schema declares it.</summary>
internal sealed class Navigation(Positions positions, ShownProblems diagnostics)
{
    public Location[] Definition(Snapshot snapshot, string path, Position position)
    {
        if (snapshot.Find(path) is not { } file)
            return [];
        int offset = Aliases.Follow(file.Text, positions.Offset(file.Text, position));
        MeantEntry? meant = MeantEntry.Find(snapshot, path, offset);
        if (meant is { By: not MeantBy.Around })
        {
            return EntryIndex.Find(snapshot, meant.Catalog, meant.Id) is var (_, entry)
                ? [diagnostics.Place(entry.Place, snapshot)]
                : [];
        }

        if (!FilePaths.IsEntry(path) || snapshot.ProjectOf(path)?.Workspace.Catalogs.Find(path) is not { } catalog)
            return [];
        YamlDocument document = YamlReader.Read(file, CancellationToken.None);
        DocumentPlace place = DocumentPlace.Find(document.Root, offset);
        return place.IsKey
            ?
            [
                .. SchemasAt.Of(catalog.Document.Root, document.Root, place.Steps.RemoveAt(place.Steps.Length - 1))
                    .SelectMany(schema => SchemasAt.Children(schema, place.Steps[^1]))
                    .Select(schema => At(schema, snapshot))
                    .Distinct(),
            ]
            : [];
    }

    /// <summary>What refers to the entry that a place means; former ids of it too.</summary>
    public Location[] References(Snapshot snapshot, string path, Position position, bool includesDeclaration)
    {
        if (snapshot.Find(path) is not { } file
            || MeantEntry.Find(snapshot, path, Aliases.Follow(file.Text, positions.Offset(file.Text, position))) is not { } meant)
        {
            return [];
        }

        (ProjectView Project, EntryPlaces Entry)? found = EntryIndex.Find(snapshot, meant.Catalog, meant.Id);
        IEnumerable<string> ids = found is var (_, entry)
            ? [entry.Id, .. entry.FormerIds.Select(static former => former.Text)]
            : [meant.Id];
        IEnumerable<FileSpan> places = ids.Distinct()
            .SelectMany(id => EntryIndex.References(snapshot, meant.Catalog, id))
            .Select(static fact => fact.Place);
        if (includesDeclaration && found is not null)
            places = places.Prepend(found.Value.Entry.Place);
        return [.. places.Select(place => diagnostics.Place(place, snapshot))];
    }

    private Location At(SchemaNode schema, Snapshot snapshot) =>
        diagnostics.Place(schema.Document.File.Locate(schema.Source.Start, schema.Source.End), snapshot);
}
