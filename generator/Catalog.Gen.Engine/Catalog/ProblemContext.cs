namespace Catalog.Gen.Engine.Catalog;

/// <summary>What problems between entries are judged by.</summary>
internal sealed record ProblemContext(CatalogSet Catalogs, LockFiles Locks);
