using Catalog.Gen.Engine.Catalog.Listing;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Catalog.Listing;

/// <summary>A disk in memory: files by their full paths, and links.</summary>
internal sealed class MemoryTree : IFileTree
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    /// <summary>Whether capitals do not matter, as on Windows.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>All paths that were opened: files that were read, and folders that were listed.</summary>
    public List<string> Opened { get; } = [];

    public MemoryTree With(string path, string text = "")
    {
        _files[path] = text;
        return this;
    }

    public MemoryTree WithLink(string path, string target)
    {
        _links[path] = target;
        return this;
    }

    public IReadOnlyList<FileTreeItem>? List(string folder)
    {
        Opened.Add(folder);
        string real = Real(folder).TrimEnd('/') + "/";
        var items = new SortedDictionary<string, FileTreeItem>(StringComparer.Ordinal);
        foreach (string path in _files.Keys.Concat(_links.Keys).Where(path => path.StartsWith(real, Comparison)))
        {
            string name = path[real.Length..].Split('/')[0];
            bool isLink = _links.ContainsKey(real + name);
            bool isFolder = path.Length > real.Length + name.Length
                || isLink && LinkPaths.Resolve(real + name, LinkTarget) is { } target && !_files.ContainsKey(target) && IsFolder(target);
            items[name] = new FileTreeItem(name, isFolder, isLink);
        }

        return items.Count == 0 ? null : [.. items.Values];
    }

    public bool IsFile(string path) => _links.ContainsKey(path) || _files.Keys.Any(file => file.Equals(Real(path), Comparison));

    public string? LinkTarget(string path) => _links.GetValueOrDefault(path);

    public SourceFile? Read(string path)
    {
        Opened.Add(path);
        return _files.TryGetValue(Real(path), out string? text) ? new SourceFile(path, text) : null;
    }

    private StringComparison Comparison => IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private string Real(string path) => LinkPaths.Resolve(path, LinkTarget) ?? path;

    private bool IsFolder(string path) => _files.Keys.Any(file => file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));
}
