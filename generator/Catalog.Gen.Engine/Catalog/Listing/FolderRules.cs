using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Listing;

/// <summary>What belongs to a catalog by its name, and what never does.</summary>
/// <param name="outputs">Folders that the project writes to, normalised, with a trailing separator.</param>
internal sealed class FolderRules(IEnumerable<string> outputs)
{
    /// <summary>Folders that builds write to, where they lie beside a project or a solution.</summary>
    private static readonly string[] BesideProjects = ["bin", "obj", "artifacts", "publish"];

    private static readonly string[] ProjectEndings = ["proj", ".sln", ".slnx", "Directory.Build.props"];

    private const string Modules = "node_modules";

    private readonly HashSet<string> _outputs = new(outputs, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether builds of what lies in a folder may write to folders beside it.</summary>
    public static bool HoldsProject(IReadOnlyList<FileTreeItem> items) => items.Any(static item =>
        !item.IsFolder && ProjectEndings.Any(ending => item.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a wildcard that begins beside a project file has found a file among what was built or installed.</summary>
    /// <param name="path">The path from the project file.</param>
    public static bool IsBuilt(string path) => FilePaths.Folder(path)
        .Split('/')
        .Any(static name => name.StartsWith(".", StringComparison.Ordinal) && name != ".."
            || name.Equals(Modules, StringComparison.OrdinalIgnoreCase)
            || BesideProjects.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a folder holds what tools keep, or what was built or installed; nothing in it is an entry.</summary>
    /// <param name="folder">With a trailing separator.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isBesideProject">Whether a project lies beside it.</param>
    public bool IsLeftOut(string folder, string name, bool isBesideProject) =>
        name[0] == '.'
        || name.Equals(Modules, StringComparison.OrdinalIgnoreCase)
        || isBesideProject && BesideProjects.Contains(name, StringComparer.OrdinalIgnoreCase)
        || _outputs.Contains(folder);

    /// <summary>Whether a path leads through a folder of tools, or to a file of theirs.</summary>
    /// <param name="path">The path from the folder of a catalog.</param>
    public static bool IsHidden(string path) =>
        path.Split('/').Any(static part => part.StartsWith(".", StringComparison.Ordinal));

    /// <summary>Whether a file is handed to the generator.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="isBesideProject">
    /// Whether it is there because of a schema beside the project file. There lies much that is no entry, so only what looks
    /// like one is taken: neither appsettings.json and the like, nor a file without an ending.
    /// </param>
    public static bool IsTaken(string name, bool isBesideProject)
    {
        // Emacs marks a file that is being edited by a link of such a name, which leads nowhere.
        if (name.StartsWith(".#", StringComparison.Ordinal))
            return false;
        if (FilePaths.IsSchema(name) || FilePaths.IsLock(name) || FilePaths.IsNumbers(name) || FilePaths.IsBaseline(name))
            return true;
        return isBesideProject
            ? FilePaths.IsEntry(name) && !name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            : FilePaths.IsEntry(name) || StrayName.IsStray(name);
    }
}
