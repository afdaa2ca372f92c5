using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>The lists of published ids.</summary>
internal sealed record LockFiles(EquatableArray<LockFile> Files);
