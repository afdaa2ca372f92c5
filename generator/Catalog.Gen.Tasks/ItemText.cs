using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Catalog.Gen.Tasks;

/// <summary>Paths as items of MSBuild, in which some characters mean something.</summary>
internal static class ItemText
{
    /// <summary>The characters that MSBuild reads otherwise than they stand.</summary>
    private static readonly char[] Special = [.. "%*?@$();'"];

    /// <summary>
    /// Paths from the project's folder where they lie below it: so the compiler gets nothing of the project's own path, which may
    /// have characters that it does not take.
    /// </summary>
    /// <param name="paths">Full paths.</param>
    /// <param name="projectDirectory">With a trailing separator.</param>
    public static ITaskItem[] ToItems(IReadOnlyList<string> paths, string projectDirectory)
    {
        var items = new ITaskItem[paths.Count];
        for (int i = 0; i < items.Length; i++)
        {
            string path = paths[i].StartsWith(projectDirectory, StringComparison.Ordinal)
                ? paths[i].Substring(projectDirectory.Length)
                : paths[i];
            items[i] = new TaskItem(Escape(DiskTree.Native(path)));
        }

        return items;
    }

    private static string Escape(string path)
    {
        if (path.IndexOfAny(Special) < 0)
            return path;
        var escaped = new StringBuilder(path.Length + 8);
        foreach (char c in path)
        {
            if (Array.IndexOf(Special, c) >= 0)
                escaped.Append('%').Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }
}
