using System.Collections.Immutable;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// All catalogs of a project, before an entry is read. Made anew when a schema or an option changes, and compared by
/// reference.
/// </summary>
internal sealed class CatalogSet(
    ProjectOptions options,
    ImmutableArray<CatalogDefinition> definitions,
    CatalogSurroundings surroundings,
    ImmutableArray<Problem> problems)
{
    public ProjectOptions Options { get; } = options;

    public ImmutableArray<CatalogDefinition> Definitions { get; } = definitions;

    /// <summary>The catalogs of referenced assemblies that a schema refers to.</summary>
    public EquatableArray<CatalogMetadata> Foreign { get; } = surroundings.Foreign;

    /// <summary>What is recorded of the numbers of enums.</summary>
    public EquatableArray<NumbersFile> Numbers { get; } = surroundings.Numbers;

    /// <summary>What is wrong with the schemas and the project.</summary>
    public ImmutableArray<Problem> Problems { get; } = problems;

    /// <summary>The place in <see cref="Definitions"/> of the catalog with a class, by its full name; each has another.</summary>
    public int IndexOf(string fullClass)
    {
        for (int i = 0; i < Definitions.Length; i++)
        {
            if (Definitions[i].Settings.FullClass == fullClass)
                return i;
        }

        throw new ArgumentException($"No catalog has the class {fullClass}.", nameof(fullClass));
    }

    /// <summary>The record of numbers beside a catalog's schema, which is called as the schema is; null where there is none.</summary>
    public NumbersFile? FindNumbers(CatalogDefinition catalog) => NumbersFile.Find(Numbers, catalog.Compiled);

    /// <summary>The catalog that a file belongs to: that of the nearest schema at or above its folder.</summary>
    public CatalogDefinition? Find(string path)
    {
        string normalised = FilePaths.Normalise(path);
        CatalogDefinition? nearest = null;
        foreach (CatalogDefinition catalog in Definitions)
        {
            if (normalised.StartsWith(catalog.Folder, StringComparison.OrdinalIgnoreCase)
                && (nearest is null || catalog.Folder.Length > nearest.Folder.Length))
            {
                nearest = catalog;
            }
        }

        return nearest;
    }

    /// <summary>The full name of the class that a schema calls by a short one or a full one; null where there is none.</summary>
    public string? ResolveClass(string name, string ownNamespace)
    {
        IEnumerable<string> inProject = Definitions.Select(catalog => catalog.Settings.FullClass);
        IEnumerable<string> inReferences = Foreign.Select(catalog => catalog.Class);
        return CatalogNames.Resolve(name, ownNamespace, inProject.Concat(inReferences));
    }
}
