using System.Runtime.CompilerServices;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Server;
using Catalog.Gen.Tasks;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;

namespace Catalog.Gen.Tool.Editing;

/// <summary>The disk, as the language server sees it: projects are found as the other commands find them.</summary>
internal sealed class EditorHost(ProjectFinderFactory finders) : IEditorHost
{
    // By the project that was handed out: only this side knows how its files are listed.
    private readonly ConditionalWeakTable<EditorProject, CatalogProject> _opened = [];

    public IReadOnlyList<EditorProject> Find(string path)
    {
        ProjectFinder finder = finders.Create();
        try
        {
            return [.. finder.Find(path).Select(settings => HandOut(CatalogProject.Open(settings, finder)))];
        }
        catch (ToolException) when (!MayMeanCatalog(path))
        {
            // A folder without a catalog, and a file that is none of one, are nothing to complain of in an editor.
            return [];
        }
        catch (ToolException failure)
        {
            throw new EditorHostException(failure.Lines[0], failure);
        }
    }

    public EditorProject Reopen(EditorProject project) =>
        _opened.TryGetValue(project, out CatalogProject? opened) ? HandOut(opened.Relist()) : project;

    public bool Exists(string path) => File.Exists(path);

    public SourceFile Read(string path)
    {
        try
        {
            return SourceText.Read(path);
        }
        catch (ToolException)
        {
            // It was taken away or is locked in this moment: that it changed again is told as well.
            return new SourceFile(path, "");
        }
    }

    public IDisposable? Watch(IReadOnlyCollection<string> folders, Action<IReadOnlyCollection<string>> touched) =>
        FolderWatch.Start(folders, touched);

    private static bool MayMeanCatalog(string path) =>
        ProjectFile.IsProject(path) || FilePaths.IsSchema(path) || HasProject(path);

    /// <summary>Whether a project lies where a folder or a file is: what is wrong with it is then worth a line in the log.</summary>
    private static bool HasProject(string path)
    {
        string? folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path);
        return folder is not null && Directory.Exists(folder)
            && Directory.EnumerateFiles(folder, "*.csproj").Any(static project => ProjectFile.MayHaveCatalogs(DiskTree.Normalise(project)));
    }

    private EditorProject HandOut(CatalogProject project)
    {
        var handed = new EditorProject(project.Settings.Key, project.Context, [.. project.Listing.Files], [.. project.Listing.Problems]);
        _opened.Add(handed, project);
        return handed;
    }
}
