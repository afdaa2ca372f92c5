using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.LanguageServer.Documents;

namespace Catalog.Gen.LanguageServer.Server;

/// <summary>What changed in a project.</summary>
/// <param name="Project">The project.</param>
/// <param name="Before">What was last read of it; null where nothing was.</param>
/// <param name="Files">The files that are other now, by path; null for one that is gone.</param>
internal sealed record BatchChange(OpenedProject Project, CatalogWorkspace? Before, Dictionary<string, WorkspaceFile?> Files)
{
    /// <summary>The project as it is now, judged.</summary>
    public CatalogWorkspace Judge(Func<string, WorkspaceFile> fromDisk, CancellationToken cancellation)
    {
        CatalogWorkspace workspace = Before is null ? Open(fromDisk) : Before.With(
            [.. Files.Values.OfType<WorkspaceFile>()],
            [.. Files.Where(static file => file.Value is null).Select(static file => file.Key)],
            cancellation);
        cancellation.ThrowIfCancellationRequested();
        _ = workspace.Problems;
        return workspace;
    }

    private CatalogWorkspace Open(Func<string, WorkspaceFile> fromDisk)
    {
        EditorProject project = Project.Project;
        var files = project.Problems.IsEmpty
            ? project.Files.ToDictionary(static path => path, path => (WorkspaceFile?)fromDisk(path), StringComparer.Ordinal)
            : [];
        foreach (KeyValuePair<string, WorkspaceFile?> file in Files)
            files[file.Key] = file.Value;
        return CatalogWorkspace.Open(project.Context, files.Values.OfType<WorkspaceFile>(), CancellationToken.None);
    }
}
