using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Listing;

/// <summary>The folder that holds all that a project's own people wrote.</summary>
internal static class RepositoryRoot
{
    private static readonly string[] SolutionEndings = [".sln", ".slnx"];

    /// <summary>
    /// The nearest folder at or above the project that is a repository of git; else the nearest with a solution; else the
    /// project's own.
    /// </summary>
    /// <param name="projectDirectory">Normalised, with a trailing separator.</param>
    /// <param name="tree">The disk.</param>
    /// <returns>A folder with a trailing separator.</returns>
    public static string Find(string projectDirectory, IFileTree tree) =>
        FromBelow(projectDirectory).FirstOrDefault(folder => IsRepository(folder, tree))
        ?? FromBelow(projectDirectory).FirstOrDefault(folder => HasSolution(folder, tree))
        ?? projectDirectory;

    private static IEnumerable<string> FromBelow(string folder)
    {
        for (; folder.Length > 0; folder = FilePaths.Folder(folder.TrimEnd('/')))
            yield return folder;
    }

    /// <summary>Whether a folder is a repository of git. In a worktree and in a submodule <c>.git</c> is a file.</summary>
    public static bool IsRepository(string folder, IFileTree tree) =>
        tree.IsFile(folder + ".git") || tree.List(folder + ".git") is not null;

    private static bool HasSolution(string folder, IFileTree tree) =>
        (tree.List(folder) ?? []).Any(static item =>
            !item.IsFolder && SolutionEndings.Any(ending => item.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
}
