using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Baselines;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;

namespace Catalog.Gen.Tool.Checking;

/// <summary>The files that differ from a git revision.</summary>
internal sealed class ChangedFiles
{
    private readonly HashSet<string> _changed;

    /// <summary>The folders of catalogs whose schema differs: all their entries are judged anew.</summary>
    private readonly string[] _folders;

    private ChangedFiles(HashSet<string> changed, string[] folders)
    {
        _changed = changed;
        _folders = folders;
    }

    /// <summary>The files of projects that differ from a revision, those that git does not know yet among them.</summary>
    public static ChangedFiles Since(string revision, IReadOnlyCollection<CatalogProject> projects)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        if (Path.Exists(revision) && projects.All(project => GitRepository.FindCommit(project.Settings.Folder, revision) is null))
        {
            throw new ToolException($"{Words.Quote(revision)} is a path, and what stands behind --changed is a git revision: "
                + "write the paths first, or '--changed HEAD'");
        }

        foreach (string folder in projects.Select(static project => project.Settings.Folder).Distinct())
        {
            string commit = GitRepository.FindCommit(folder, revision)
                ?? throw new ToolException($"{Words.Quote(revision)} is no revision that git knows here: write a branch, a tag or a commit "
                    + "(a repository without a commit has none)");
            changed.UnionWith(GitRepository.Changed(folder, commit));
        }

        return new ChangedFiles(
            changed,
            [
                .. projects
                    .Where(project => project.Listing.Items.Any(item => changed.Contains(item.Schema))
                        || project.Listing.References.Any(changed.Contains))
                    .SelectMany(static project => project.Listing.Items.Select(static item => FilePaths.Folder(item.Schema)))
                    .Distinct(),
            ]);
    }

    /// <summary>
    /// Whether a problem is shown: one of a file that is judged, or one between entries, since what a change takes away is missing
    /// in a file that did not change.
    /// </summary>
    public bool IsShown(Problem problem) =>
        problem.Rule.Id.StartsWith("CAT2", StringComparison.Ordinal) || IsJudged(FilePaths.Normalise(problem.Place.Path));

    /// <summary>Whether a file is judged, by its full path.</summary>
    public bool IsJudged(string path) =>
        _changed.Contains(path) || FilePaths.IsSchema(path)
            || Array.Exists(_folders, folder => path.StartsWith(folder, StringComparison.Ordinal));
}
