using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.Pipeline;

namespace Catalog.Gen.Tests.Harness;

/// <summary>A project as the doors without a compiler open it.</summary>
internal static class ProjectWorkspace
{
    /// <summary>The files of a project.</summary>
    public static WorkspaceFile[] WorkspaceFiles(this CatalogProject project) =>
        [.. project.Paths.Select(path => new WorkspaceFile(new SourceFile(CatalogProject.Root + path, project.TextOf(path))))];

    /// <summary>The project with some files.</summary>
    public static CatalogWorkspace OpenWorkspace(this CatalogProject project, IEnumerable<WorkspaceFile> files) => CatalogWorkspace.Open(
        new WorkspaceProject(CompilerOptions.Read(project.Options(), project.ParseOptions).Project, []), files, CancellationToken.None);
}
