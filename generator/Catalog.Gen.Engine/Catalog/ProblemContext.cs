namespace Catalog.Gen.Engine.Catalog;

/// <summary>What problems between entries are judged by.</summary>
internal sealed record ProblemContext(CatalogModels Models, FolderFiles Folders)
{
    public CatalogSet Catalogs => Models.Catalogs;
}
