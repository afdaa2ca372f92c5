namespace Catalog.Gen.Engine.Catalog.Listing;

/// <summary>Where a path leads once all symbolic links in it are followed, those of its folders too.</summary>
internal static class LinkPaths
{
    /// <summary>As many as Linux follows in one path. Links that lead round in a circle end here.</summary>
    private const int MostLinks = 40;

    /// <param name="path">A full path with <c>/</c>.</param>
    /// <param name="linkTarget">Where a link leads, as it says it; null for what is no link.</param>
    /// <returns>A full path without a link in it, without a separator at its end; null where the links lead round in a circle.</returns>
    public static string? Resolve(string path, Func<string, string?> linkTarget)
    {
        (string root, string rest) = Split(path);
        var waiting = new Stack<string>(Parts(rest));
        var done = new List<string>();
        int links = 0;
        while (waiting.Count > 0)
        {
            string part = waiting.Pop();
            if (part == ".." && done.Count > 0)
                done.RemoveAt(done.Count - 1);
            if (part is "." or "..")
                continue;
            done.Add(part);
            if (linkTarget(root + string.Join("/", done)) is not { } target)
                continue;
            if (++links > MostLinks)
                return null;
            (string ofTarget, string follows) = Split(target);
            done.RemoveAt(done.Count - 1);
            if (ofTarget.Length > 0)
            {
                root = ofTarget;
                done.Clear();
            }

            foreach (string follow in Parts(follows))
                waiting.Push(follow);
        }

        return root + string.Join("/", done);
    }

    /// <summary>Cuts off <c>/</c>, <c>C:/</c> or <c>//server/share/</c>; nothing of a relative path.</summary>
    private static (string Root, string Path) Split(string path)
    {
        int length = path.Length > 2 && path[1] == ':' && path[2] == '/' ? 3
            : path.StartsWith("//", StringComparison.Ordinal) ? EndOfShare(path)
            : path.StartsWith("/", StringComparison.Ordinal) ? 1
            : 0;
        return (path.Substring(0, length), path.Substring(length));
    }

    private static int EndOfShare(string path)
    {
        int server = path.IndexOf('/', 2);
        int share = server < 0 ? -1 : path.IndexOf('/', server + 1);
        return share < 0 ? path.Length : share + 1;
    }

    /// <summary>The parts, the last one first, as a stack takes them.</summary>
    private static IEnumerable<string> Parts(string path) => path.Split('/').Where(static part => part.Length > 0).Reverse();
}
