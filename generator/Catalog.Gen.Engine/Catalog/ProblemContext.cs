namespace Catalog.Gen.Engine.Catalog;

/// <summary>What problems between entries are judged by.</summary>
internal sealed record ProblemContext(CatalogModels Models, LockFiles Locks)
{
    public CatalogSet Catalogs => Models.Catalogs;
}
