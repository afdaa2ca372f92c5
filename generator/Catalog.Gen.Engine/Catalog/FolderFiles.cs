using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What lies in the folders of catalogs beside schemas and entries.</summary>
/// <param name="Locks">The lists of published ids.</param>
/// <param name="Strays">The paths of files that look as if they were meant as files of entries (<see cref="StrayName"/>).</param>
internal sealed record FolderFiles(EquatableArray<LockFile> Locks, EquatableArray<string> Strays)
{
    /// <summary>The list beside a catalog's schema, which is called as the schema is; null where there is none.</summary>
    public LockFile? FindLock(CatalogDefinition catalog)
    {
        string path = FilePaths.LockOf(FilePaths.Normalise(catalog.Document.File.Path));
        return Locks.FirstOrDefault(file => string.Equals(file.Path, path, StringComparison.OrdinalIgnoreCase));
    }
}
