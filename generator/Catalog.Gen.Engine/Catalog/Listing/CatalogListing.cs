using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Listing;

/// <summary>
/// Lists the files of a project's catalogs: the schemas, all that lies in their folders and belongs to a catalog, and what the
/// schemas refer to. Nothing outside of these folders and of the repository is read, whatever a link or a reference says.
/// </summary>
internal sealed class CatalogListing
{
    private readonly ListingRequest _request;
    private readonly IFileTree _tree;
    private readonly FolderRules _rules;
    private readonly ListingProblems _problems = new();
    private readonly Lazy<string> _root;

    private CatalogListing(ListingRequest request, IFileTree tree)
    {
        _request = request;
        _tree = tree;
        _rules = new FolderRules(request.Outputs);
        _root = new Lazy<string>(() => request.Root ?? RepositoryRoot.Find(request.ProjectDirectory, tree));
    }

    public static ListingResult Run(ListingRequest request, IFileTree tree) => new CatalogListing(request, tree).Run();

    private ListingResult Run()
    {
        var walk = new FolderWalk(_tree, _rules, _problems);
        string[] named = [.. _request.Items.Items.Select(static item => item.Schema).Where(path => _tree.IsFile(path) && IsAllowed(path))];

        // The project's own folder last, where less is taken: what lies in the folders of other catalogs is listed by then.
        foreach (string folder in named.Select(FilePaths.Folder).Distinct().OrderBy(folder => folder == _request.ProjectDirectory))
            walk.Walk(folder, _request.HasProject && folder == _request.ProjectDirectory);
        CatalogItem[] items = [.. _request.Items.Items.Select(item => OnDisk(item, named, walk.Files))];
        string[] schemas = [.. items.Where((_, i) => named.Contains(_request.Items[i].Schema)).Select(static item => item.Schema)];
        walk.Files.UnionWith(schemas);
        var followed = new ReferenceWalk(_tree, _rules, _request.ProjectDirectory, IsInside);
        IReadOnlyList<string> references = followed.Follow(schemas);
        foreach (string path in references)
            IsFitToHandOn(path);
        walk.Files.UnionWith(references);
        return new ListingResult(
            [.. walk.Files.OrderBy(static path => path, StringComparer.Ordinal)], references, [.. items], _problems.Shown);
    }

    /// <summary>
    /// The item with the path that its schema has on the disk, which may differ in capitals where these do not matter; where
    /// there is no such file, with the one that may be meant.
    /// </summary>
    private CatalogItem OnDisk(CatalogItem item, string[] found, HashSet<string> listed)
    {
        if (!found.Contains(item.Schema))
            return item with { Nearest = SchemaPath.Nearest(item.Schema, _tree) };
        string? like = listed.Contains(item.Schema)
            ? null
            : listed.FirstOrDefault(path => path.Equals(item.Schema, StringComparison.OrdinalIgnoreCase));
        return like is null ? item : item with { Schema = like };
    }

    /// <summary>
    /// Whether the way to a schema is one that the project's own people laid: no link on it leads out of the repository, unless
    /// the project names a place out there.
    /// </summary>
    private bool IsAllowed(string schema)
    {
        if (!IsFitToHandOn(schema))
            return false;
        string? real = LinkPaths.Resolve(schema, _tree.LinkTarget);
        string? folder = LinkPaths.Resolve(FilePaths.Folder(schema), _tree.LinkTarget);
        bool isInItsFolder = real is not null && FilePaths.Folder(real) == folder + "/";
        bool isAsNamed = folder + "/" == FilePaths.Folder(schema)
            || !IsBelow(schema, _root.Value)
            || folder is not null && IsBelow(folder, RealRoot() + "/");
        if (!isInItsFolder || !isAsNamed)
            _problems.AddLink(schema, real);
        else if (!_tree.IsFile(real!))
            _problems.AddDeadLink(schema);
        else
            return true;
        return false;
    }

    /// <summary>The compiler gets paths from the project's folder, so what that is called does not matter.</summary>
    private bool IsFitToHandOn(string path)
    {
        string handed = IsBelow(path, _request.ProjectDirectory) ? path.Substring(_request.ProjectDirectory.Length) : path;
        if (PathCharacters.WhyRefused(handed) is not { } why)
            return true;
        _problems.AddName(path, why);
        return false;
    }

    /// <summary>Whether what a schema refers to may be read: it lies in the repository, or in the folder of a catalog.</summary>
    private bool IsInside(string path) =>
        LinkPaths.Resolve(path, _tree.LinkTarget) is { } real
        && real.IndexOf("/.git/", StringComparison.OrdinalIgnoreCase) < 0
        && (IsBelow(real, RealRoot() + "/")
            || _request.Items.Any(item => IsBelow(real, LinkPaths.Resolve(FilePaths.Folder(item.Schema), _tree.LinkTarget) + "/")));

    private string RealRoot() => LinkPaths.Resolve(_root.Value, _tree.LinkTarget)?.TrimEnd('/') ?? _root.Value;

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal);
}
