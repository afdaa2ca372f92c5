namespace Catalog.Gen.Pipeline;

/// <summary>The lists of published ids.</summary>
internal sealed record LockFiles(EquatableArray<LockFile> Files);
