using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Api;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Baselines;

/// <summary>
/// Catalogs of a revision of the git repository that the project lies in: the files under the folders of today's
/// schemas as they were then, read from git's store. Nothing is checked out or built.
/// </summary>
internal static class GitBaseline
{
    /// <summary>Reads a commit, which a revision names.</summary>
    public static Baseline Read(string commit, string revision, IReadOnlyCollection<CatalogContent> catalogs, CatalogFiles files)
    {
        string label = commit.StartsWith(revision, StringComparison.OrdinalIgnoreCase) ? commit[..7] : $"{revision} ({commit[..7]})";

        // A nested catalog's files are found twice.
        var then = new SortedDictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (string folder in files.Schemas.Select(FilePaths.Folder).Distinct())
        {
            foreach (SourceFile file in GitRepository.Files(folder, commit, path => IsTaken(path, folder, files)))
                then[file.Path] = file;
        }

        CatalogSettings? Settings(string path) => catalogs.FirstOrDefault(catalog => catalog.SchemaPath == path)?.Settings;
        CatalogFiles filesThen = files with { Files = [.. then.Values] };
        CatalogContent[] read;
        try
        {
            read = CatalogReader.Read(filesThen, Settings);
        }
        catch (ToolException problem) when (problem.IsPlaced)
        {
            throw new ToolException($"{label} has files that cannot be read: {string.Join("; ", problem.Lines)}");
        }

        if (read.Length == 0)
        {
            string schemas = string.Join(", ", files.Schemas.Select(path => FilePaths.Relative(path, files.ProjectDirectory)));
            throw new ToolException(
                $"{label} has none of the project's catalogs ({schemas}): name a revision that does, or the assembly of that time");
        }

        return new Baseline(label, read, ModelApi.Read(filesThen));
    }

    /// <summary>What the package's targets would have made additional files.</summary>
    private static bool IsTaken(string path, string folder, CatalogFiles files) =>
        CatalogFiles.IsRead(path)
        && (FilePaths.IsSchema(path)
            || !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || folder != FilePaths.Normalise(files.ProjectDirectory));
}
