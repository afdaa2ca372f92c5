using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Listing;

/// <summary>
/// Follows the references of schemas to other files: what they refer to is a schema, wherever it lies and whatever it is called.
/// </summary>
/// <param name="tree">The disk.</param>
/// <param name="rules">Which folders are left out where an address is looked for.</param>
/// <param name="projectDirectory">Where a file that gives itself an address is looked for.</param>
/// <param name="isInside">Whether a file may be read.</param>
internal sealed class ReferenceWalk(IFileTree tree, FolderRules rules, string projectDirectory, Func<string, bool> isInside)
{
    private readonly Dictionary<string, string?> _byAddress = new(StringComparer.Ordinal);

    /// <summary>The files that the schemas refer to, and those that these refer to in turn, in ordinal order.</summary>
    public IReadOnlyList<string> Follow(IEnumerable<string> schemas)
    {
        var waiting = new Queue<string>(schemas);
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        var found = new List<string>();
        while (waiting.Count > 0)
        {
            if (tree.Read(waiting.Dequeue()) is not { } file)
                continue;
            foreach (SchemaAddress reference in SchemaReferences.Of(file, CancellationToken.None))
            {
                if (Find(reference) is not { } path || !seen.Add(path))
                    continue;
                found.Add(path);
                waiting.Enqueue(path);
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private string? Find(SchemaAddress reference)
    {
        if (reference.IsAbsolute && FindAddress(reference.Address) is { } named)
            return named;
        return reference.Path is { } path && tree.IsFile(path) && isInside(path) ? path : null;
    }

    /// <summary>A file of the project that gives itself an address.</summary>
    private string? FindAddress(string address)
    {
        if (!_byAddress.TryGetValue(address, out string? path))
        {
            path = FilesOfProject().Find(
                candidate => tree.Read(candidate) is { } file && SchemaFiles<SourceFile>.HasId(file, address, CancellationToken.None));
            _byAddress.Add(address, path);
        }

        return path;
    }

    private List<string> FilesOfProject()
    {
        var waiting = new Stack<string>();
        waiting.Push(projectDirectory);
        var files = new List<string>();
        while (waiting.Count > 0)
        {
            string folder = waiting.Pop();
            IReadOnlyList<FileTreeItem> items = tree.List(folder) ?? [];
            bool holdsProject = FolderRules.HoldsProject(items);
            foreach (FileTreeItem item in items.Where(static item => !item.IsLink))
            {
                string path = folder + item.Name;
                if (!item.IsFolder && (FilePaths.IsSchema(path) || FilePaths.IsEntry(path)))
                    files.Add(path);
                else if (item.IsFolder && !rules.IsLeftOut(path + "/", item.Name, holdsProject))
                    waiting.Push(path + "/");
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
