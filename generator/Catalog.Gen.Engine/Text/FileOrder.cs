namespace Catalog.Gen.Engine.Text;

/// <summary>The order in which files of catalogs are read, whatever lists them.</summary>
internal static class FileOrder
{
    /// <summary>
    /// What a file is sorted by: for one of entries the path without its ending. In the order of these, ids that are file names are in
    /// order too.
    /// </summary>
    public static string KeyOf(string path) => FilePaths.IsEntry(path) ? FilePaths.WithoutEnding(path) : path;

    /// <summary>By key, and then by path.</summary>
    public static int Compare(string key, string path, string otherKey, string otherPath)
    {
        int order = string.CompareOrdinal(key, otherKey);
        return order == 0 ? string.CompareOrdinal(path, otherPath) : order;
    }
}
