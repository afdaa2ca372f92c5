using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Listing;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.Tasks;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Projects;

/// <summary>A project with its catalogs, or a folder with schemas, as it lies on the disk.</summary>
internal sealed class CatalogProject
{
    private CatalogProject(ProjectSettings settings, ListingResult listing, Lazy<EquatableArray<CatalogMetadata>> foreign)
    {
        Settings = settings;
        Listing = listing;
        Context = new WorkspaceProject(settings.ToOptions(listing.Items), foreign);
    }

    public ProjectSettings Settings { get; }

    /// <summary>The files of its catalogs; and what is refused among them, so that nothing is read.</summary>
    public ListingResult Listing { get; }

    public WorkspaceProject Context { get; }

    /// <summary>The folders of its schemas, and of what these refer to; some may be named twice.</summary>
    public IEnumerable<string> Folders =>
        Listing.Items.Select(static item => item.Schema).Concat(Listing.References).Select(FilePaths.Folder);

    /// <summary>Lists the files of a project.</summary>
    /// <param name="settings">The project.</param>
    /// <param name="finder">Reads the projects that it refers to.</param>
    public static CatalogProject Open(ProjectSettings settings, ProjectFinder finder)
    {
        ListingResult listing = List(settings);
        return new CatalogProject(settings, listing, new Lazy<EquatableArray<CatalogMetadata>>(() => Foreign(settings, finder)));
    }

    /// <summary>The project with its files listed anew.</summary>
    public CatalogProject Relist() => new(Settings, List(Settings), Context.Foreign);

    /// <summary>Goes on where nothing is refused among its files.</summary>
    /// <exception cref="ToolException">Something is, so that nothing is read.</exception>
    public void Require()
    {
        if (Listing.Problems.Count > 0)
            throw ToolException.Placed([.. Listing.Problems.Select(static problem => problem.ToString())]);
    }

    /// <summary>Reads the files.</summary>
    /// <param name="isContext">Whether a file is there for others alone; null where none is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public CatalogWorkspace Read(Func<string, bool>? isContext, CancellationToken cancellation) => CatalogWorkspace.Open(
        Context,
        Listing.Problems.Count > 0
            ? []
            : Listing.Files.Select(
                path => new WorkspaceFile(path, () => SourceText.Read(path)) { IsContext = isContext?.Invoke(path) == true }),
        cancellation);

    /// <summary>The project and its files after some were touched; the same where none of these is a catalog's.</summary>
    /// <param name="workspace">The files as they were.</param>
    /// <param name="touched">Full paths of files that were written, made, taken away or renamed.</param>
    public (CatalogProject Project, CatalogWorkspace Workspace) Update(CatalogWorkspace workspace, IReadOnlyCollection<string> touched)
    {
        // A file that is not known may be a new one, and a folder one with files in it.
        bool isListed = touched.All(path => workspace.Files.All.ContainsKey(path) && File.Exists(path));
        CatalogProject now = isListed ? this : Relist();
        if (!isListed && now.Listing.Problems.Count + Listing.Problems.Count > 0)
            return (now, now.Read(isContext: null, CancellationToken.None));
        HashSet<string> files = [.. now.Listing.Files];
        string[] gone = [.. workspace.Files.All.Keys.Where(path => !files.Contains(path))];
        WorkspaceFile[] changed =
        [
            .. files
                .Where(path => touched.Contains(path) || !workspace.Files.All.ContainsKey(path))
                .Select(static path => new WorkspaceFile(path, () => SourceText.Read(path))),
        ];
        return gone.Length == 0 && changed.Length == 0
            ? (this, workspace)
            : (now, workspace.With(changed, gone, CancellationToken.None));
    }

    private static ListingResult List(ProjectSettings settings) => CatalogListing.Run(
        new ListingRequest(
            settings.Folder, settings.Root, [settings.Folder + "bin/", settings.Folder + "obj/"], [.. settings.Items])
        {
            HasProject = settings.HasProject,
        },
        new DiskTree());

    /// <summary>
    /// The catalogs of the projects that a project refers to, read from their own files: nothing of them need be built. They are
    /// only read where a schema asks for them.
    /// </summary>
    private static ImmutableArray<CatalogMetadata> Foreign(ProjectSettings settings, ProjectFinder finder) =>
    [
        .. Reachable(settings, finder)
            .Select(static project => Open(project, List(project)).Read(isContext: null, CancellationToken.None))
            .SelectMany(static workspace => workspace.Models.Models.Select(static model => CatalogBuilder.Ids(model).Metadata)),
    ];

    /// <summary>A project of which only its own entries count.</summary>
    private static CatalogProject Open(ProjectSettings settings, ListingResult listing) =>
        new(settings, listing, new Lazy<EquatableArray<CatalogMetadata>>(EquatableArray<CatalogMetadata>.Empty));

    private static IEnumerable<ProjectSettings> Reachable(ProjectSettings settings, ProjectFinder finder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { settings.Path };
        var waiting = new Queue<string>(settings.References);
        while (waiting.TryDequeue(out string? path))
        {
            if (!seen.Add(path) || finder.Read(path) is not { } project)
                continue;
            foreach (string reference in project.References)
                waiting.Enqueue(reference);
            if (!project.Items.IsEmpty)
                yield return project;
        }
    }
}
