using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Listing;

/// <summary>Walks the folders of catalogs, each once, and takes the files that belong to them.</summary>
internal sealed class FolderWalk(IFileTree tree, FolderRules rules, ListingProblems problems)
{
    /// <summary>Folders on the way down that are still to be listed.</summary>
    private readonly Stack<Folder> _waiting = new();

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Walks a catalog's folder.</summary>
    /// <param name="root">With a trailing separator.</param>
    /// <param name="isBesideProject">Whether the project file lies in it, so that not all is an entry that ends in .json.</param>
    public void Walk(string root, bool isBesideProject)
    {
        _waiting.Push(new Folder(root, null));
        while (_waiting.Count > 0)
        {
            Folder folder = _waiting.Pop();
            if (isBesideProject || _seen.Add(folder.Path))
                List(folder, root, isBesideProject);
        }
    }

    private void List(Folder folder, string root, bool isBesideProject)
    {
        if (tree.List(folder.Path) is not { } items)
        {
            problems.Add(Rules.FolderPartRefused, folder.Path, new("the folder cannot be read", "give the build the right to read it"));
            return;
        }

        bool holdsProject = FolderRules.HoldsProject(items);
        foreach (FileTreeItem item in items)
        {
            string path = folder.Path + item.Name;
            if (item.IsFolder)
            {
                // A link that leads within is not followed: all that is there is listed by its own path.
                if (!rules.IsLeftOut(path + "/", item.Name, holdsProject) && !(item.IsLink && IsLink(path, root)))
                    _waiting.Push(new Folder(path + "/", folder.Refused ?? PathCharacters.WhyRefused(item.Name)));
            }
            else if (FolderRules.IsTaken(item.Name, isBesideProject)
                && !IsRefused(path, item.Name, folder)
                && !(item.IsLink && IsLink(path, root) && !tree.IsFile(path)))
            {
                Files.Add(path);
            }
        }
    }

    private bool IsRefused(string path, string name, Folder folder)
    {
        if ((folder.Refused ?? PathCharacters.WhyRefused(name)) is not { } why)
            return false;

        // The Finder of macOS keeps the icon of a folder in a file of this name.
        if (name != "Icon\r")
            problems.AddName(path, why);
        return true;
    }

    /// <summary>
    /// Whether something is a link. One that leads elsewhere than the walk itself gets is a problem: out of the catalog's
    /// folder, or to what is left out there.
    /// </summary>
    private bool IsLink(string path, string root)
    {
        if (tree.LinkTarget(path) is null)
            return false;
        string? real = LinkPaths.Resolve(path, tree.LinkTarget);
        string? realRoot = LinkPaths.Resolve(root, tree.LinkTarget);
        if (real is null || realRoot is null || !IsReached(real, realRoot.TrimEnd('/') + "/"))
            problems.AddLink(path, real);
        else if (!tree.IsFile(real) && tree.List(real) is null)
            problems.AddDeadLink(path);
        return true;
    }

    private bool IsReached(string real, string realRoot)
    {
        if (!(real + "/").StartsWith(realRoot, StringComparison.Ordinal))
            return false;
        string folder = realRoot;
        foreach (string part in FilePaths.Folder(real + "/").Substring(realRoot.Length).Split('/'))
        {
            if (part.Length == 0)
                continue;
            bool isBesideProject = FolderRules.HoldsProject(tree.List(folder) ?? []);
            folder += part + "/";
            if (folder.TrimEnd('/') != real && rules.IsLeftOut(folder, part, isBesideProject))
                return false;
        }

        return true;
    }

    /// <param name="Path">With a trailing separator.</param>
    /// <param name="Refused">What no compiler takes in its name or in one above; null for nothing.</param>
    private sealed record Folder(string Path, string? Refused);
}
