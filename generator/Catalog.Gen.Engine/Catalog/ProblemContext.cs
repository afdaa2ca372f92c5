using Catalog.Gen.Engine.Catalog.Known;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What problems between entries are judged by.</summary>
internal sealed record ProblemContext(CatalogModels Models, FolderFiles Folders)
{
    /// <summary>The known problems, which are taken out.</summary>
    public Baselines Baselines { get; init; } = Baselines.None;

    public CatalogSet Catalogs => Models.Catalogs;
}
