using Catalog.Gen.Engine.Catalog.Listing;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.LanguageServer.Documents;

namespace Catalog.Gen.LanguageServer.Server;

/// <summary>A project that is open: what was last read of it, and the files that have changed since.</summary>
internal sealed class OpenedProject(EditorProject project)
{
    public EditorProject Project { get; set; } = project;

    /// <summary>What was last read; null until it is read for the first time.</summary>
    public CatalogWorkspace? Workspace { get; set; }

    /// <summary>The files that are other than in <see cref="Workspace"/>, by path; null for one that is gone.</summary>
    public Dictionary<string, WorkspaceFile?> Pending { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a file is one on which the reading of all others hangs.</summary>
    public bool IsForAll(string path) =>
        FilePaths.IsSchema(path)
        || FilePaths.IsNumbers(path)
        || (Workspace is { } workspace && workspace.Files.Schemas.Any(file => file.Path == path));

    /// <summary>Whether a file is one of the project's as it was listed, or as editors hold it.</summary>
    public bool Has(string path) => Pending.TryGetValue(path, out WorkspaceFile? file)
        ? file is not null
        : Workspace?.Files.All.ContainsKey(path) ?? Project.Files.Contains(path);

    /// <summary>
    /// Whether a file that is not on the disk yet would be one of the project's: by its name, in the folder of a catalog or below.
    /// </summary>
    public bool WouldTake(string path) =>
        (FilePaths.IsEntry(path) || FilePaths.IsLock(path) || FilePaths.IsNumbers(path) || FilePaths.IsBaseline(path))
        && Project.Context.Options.Schemas.Any(schema =>
            FilePaths.Folder(FilePaths.Normalise(schema)) is var folder
            && path.StartsWith(folder, StringComparison.Ordinal)
            && !FolderRules.IsHidden(path[folder.Length..]));
}
