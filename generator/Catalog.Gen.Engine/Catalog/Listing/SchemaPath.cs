using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Listing;

/// <summary>Finds the file that may be meant by a path at which there is none: capitals matter on one system and not on another.</summary>
internal static class SchemaPath
{
    /// <summary>A file or folder whose path differs in capitals alone; null where there is none.</summary>
    public static string? Nearest(string path, IFileTree tree) => Find(path, tree) is { } found && found != path ? found : null;

    private static string? Find(string path, IFileTree tree)
    {
        string folder = FilePaths.Folder(path), name = FilePaths.FileName(path);
        if (name.Length == 0)
            return null;
        if (tree.List(folder) is not { } items)
        {
            if (Find(folder.TrimEnd('/'), tree) is not { } parent)
                return null;
            folder = parent + "/";
            items = tree.List(folder) ?? [];
        }

        string[] names = [.. items.Select(static item => item.Name)];
        string? like = names.Contains(name)
            ? name
            : names.FirstOrDefault(other => other.Equals(name, StringComparison.OrdinalIgnoreCase));
        return like is null ? null : folder + like;
    }
}
