namespace Catalog.Gen.Pipeline;

/// <summary>What problems between entries are judged by.</summary>
internal sealed record ProblemContext(CatalogSet Catalogs, LockFiles Locks);
