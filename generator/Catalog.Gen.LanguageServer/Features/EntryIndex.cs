using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.LanguageServer.Documents;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>Entries, and what refers to them, over all projects that are open.</summary>
internal static class EntryIndex
{
    /// <summary>The entry of a catalog with an id, or that once had it.</summary>
    public static (ProjectView Project, EntryPlaces Entry)? Find(Snapshot snapshot, string fullClass, string id)
    {
        foreach (ProjectView project in snapshot.Projects)
        {
            if (Definition(project, fullClass) is null)
                continue;
            foreach (EntryPlaces entry in Entries(project.Workspace, fullClass))
            {
                if (entry.Id == id || entry.FormerIds.Any(former => former.Text == id))
                    return (project, entry);
            }
        }

        return null;
    }

    public static CatalogDefinition? Definition(ProjectView project, string fullClass) =>
        project.Workspace.Catalogs.Definitions.FirstOrDefault(catalog => catalog.Settings.FullClass == fullClass);

    public static IEnumerable<EntryPlaces> Entries(CatalogWorkspace workspace, string fullClass) => workspace.Entries.Files
        .Where(file => file.Catalog == fullClass)
        .SelectMany(static file => file.Places);

    /// <summary>What C# shows of an entry: its name and its short facts.</summary>
    public static EntrySignature? Signature(ProjectView project, string fullClass, string id) => project.Workspace.Models.Models
        .Where(model => model.Shape.Settings.FullClass == fullClass)
        .SelectMany(static model => model.Entries)
        .FirstOrDefault(entry => entry.Id == id)?.Signature;

    /// <summary>The places that refer to an entry by an id, those of defaults in schemas among them; each once.</summary>
    public static IReadOnlyList<PlacedFact> References(Snapshot snapshot, string fullClass, string id)
    {
        var found = new List<PlacedFact>();
        foreach (ProjectView project in snapshot.Projects)
        {
            CatalogSet catalogs = project.Workspace.Catalogs;
            foreach (CatalogDefinition catalog in catalogs.Definitions)
            {
                bool IsMeant(string? target) =>
                    target is not null && catalogs.ResolveClass(target, catalog.Settings.Namespace) == fullClass;
                HashSet<int> meant =
                [
                    .. catalog.Annotations.All
                        .Where(annotation => IsMeant(annotation.Target))
                        .Select(static annotation => annotation.Ordinal),
                ];
                found.AddRange(catalog.Defaults
                    .Where(given => given.Placed.Fact.Value == id && IsMeant(given.Target))
                    .Select(static given => given.Placed));
                if (meant.Count == 0)
                    continue;
                found.AddRange(Entries(project.Workspace, catalog.Settings.FullClass)
                    .SelectMany(static entry => entry.Facts)
                    .Where(fact => fact.Fact.Value == id && meant.Contains(fact.Fact.Annotation)));
            }
        }

        return [.. found.DistinctBy(static fact => (FilePaths.Normalise(fact.Place.Path), fact.Place.Span))];
    }
}
