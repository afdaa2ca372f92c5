using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// The catalogs of a project whose schemas are compiled. Made anew when a schema or an option changes, and compared by
/// reference.
/// </summary>
internal sealed class CompiledCatalogs
{
    public CompiledCatalogs(ProjectOptions options, ImmutableArray<CompiledCatalog> catalogs, ImmutableArray<Problem> problems)
    {
        Options = options;
        Catalogs = catalogs;
        Problems = problems;
        NeedsForeign = catalogs
            .SelectMany(catalog => catalog.Annotations.All
                .Where(annotation => annotation.Target is { } target && Resolve(target, catalog) is null))
            .Any();
    }

    public ProjectOptions Options { get; }

    public ImmutableArray<CompiledCatalog> Catalogs { get; }

    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Whether a schema refers to a catalog that the project does not have.</summary>
    public bool NeedsForeign { get; }

    /// <summary>The catalog of the project that has a class.</summary>
    public CompiledCatalog Find(string fullClass) => Catalogs.First(catalog => catalog.Settings.FullClass == fullClass);

    /// <summary>The full name of the class that a schema names, among the project's own catalogs.</summary>
    public string? Resolve(string target, CompiledCatalog from) =>
        CatalogNames.Resolve(target, from.Settings.Namespace, Catalogs.Select(catalog => catalog.Settings.FullClass));
}
