using System.Collections.Immutable;
using Catalog.Gen.Tasks;

namespace Catalog.Gen.Tool.Projects;

/// <summary>Folders of the disk, as far as people keep catalogs in them.</summary>
internal static class DiskFolders
{
    /// <summary>Folders in which nobody keeps a catalog.</summary>
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "artifacts"];

    /// <summary>The files of a folder, by their full paths; none where it cannot be read.</summary>
    public static IEnumerable<string> Files(string folder, string pattern = "*")
    {
        try
        {
            return [.. Directory.GetFiles(folder, pattern).Select(DiskTree.Normalise).Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            return [];
        }
    }

    /// <summary>The files of a kind in a folder and below, without what is built or brought along; links are not followed.</summary>
    public static ImmutableArray<string> Below(string folder, Func<string, bool> isMeant)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out string? next))
        {
            found.AddRange(Files(next).Where(isMeant));
            try
            {
                foreach (DirectoryInfo info in new DirectoryInfo(next).EnumerateDirectories())
                {
                    bool isLink = (info.Attributes & FileAttributes.ReparsePoint) != 0;
                    if (info.Name[0] != '.' && Array.IndexOf(Skipped, info.Name) < 0 && !isLink)
                        folders.Push(next + info.Name + "/");
                }
            }
            catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
            {
                // What cannot be listed has no catalog that could be read.
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found.ToImmutable();
    }
}
