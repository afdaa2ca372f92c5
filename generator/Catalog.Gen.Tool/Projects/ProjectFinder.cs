using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Listing;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tasks;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Projects;

/// <summary>
/// Finds catalogs where a person points: those of a project there or below, those of a project further up that reach down to
/// there, or those of schemas without a project.
/// </summary>
/// <param name="evaluates">Whether MSBuild may be asked where a project file alone does not tell.</param>
internal sealed class ProjectFinder(bool evaluates)
{
    private static readonly DiskTree Disk = new();

    private readonly Dictionary<string, ProjectSettings?> _known = new(StringComparer.Ordinal);

    /// <summary>The projects, or the folders without one, that a path means.</summary>
    /// <param name="path">A file or folder, as it was written.</param>
    /// <exception cref="ToolException">There is nothing there, or no catalog.</exception>
    public ImmutableArray<ProjectSettings> Find(string path)
    {
        string full = DiskTree.Normalise(Path.GetFullPath(path));
        if (Directory.Exists(full))
            return FindInFolder(full.TrimEnd('/') + "/", path);
        if (!File.Exists(full))
            throw new ToolException($"there is no file or folder {Words.Quote(path)}");
        if (ProjectFile.IsProject(full))
        {
            return Read(full) is { Items.IsEmpty: false } project
                ? [project]
                : throw new ToolException($"{path} has no catalog: add <Catalog Include=\"folder/name.schema.json\" /> to an ItemGroup");
        }

        if (Upwards(full) is { } owner)
            return [owner];
        if (FilePaths.IsSchema(full))
            return [Plain(FilePaths.Folder(full), [full])];
        return NearestSchemas(FilePaths.Folder(full)) is { } schemas
            ? [schemas]
            : throw new ToolException(
                $"{path} belongs to no catalog: no schema (*.schema.json, *.schema.yaml) lies in its folder or above");
    }

    /// <summary>The settings of a project; null where it has no catalog.</summary>
    public ProjectSettings? Read(string path)
    {
        if (_known.TryGetValue(path, out ProjectSettings? known))
            return known;
        ProjectSettings? settings = null;
        if (File.Exists(path) && ProjectFile.MayHaveCatalogs(path))
        {
            settings = ProjectFile.Read(path, out string? reason);
            if (reason is not null)
            {
                settings = evaluates
                    ? ProjectEvaluation.Read(path)
                    : throw new ToolException($"MSBuild has to be asked for the catalogs of {path}, since {reason}, and that runs what the "
                        + "project says: add --evaluate if you trust it, or name the schema instead");
            }
        }

        return _known[path] = settings;
    }

    private ImmutableArray<ProjectSettings> FindInFolder(string folder, string path)
    {
        ImmutableArray<ProjectSettings> below =
        [
            .. DiskFolders.Below(folder, static name => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                .Select(Read)
                .OfType<ProjectSettings>()
                .Where(static project => !project.Items.IsEmpty),
        ];
        if (!below.IsEmpty)
            return below;
        if (Upwards(folder) is { } owner)
            return [owner];
        ImmutableArray<string> schemas = DiskFolders.Below(folder, FilePaths.IsSchema);
        if (!schemas.IsEmpty)
            return [Plain(folder, schemas)];
        return NearestSchemas(folder) is { } nearest
            ? [nearest]
            : throw new ToolException($"no catalog is found in {Words.Quote(path)}: no project there has a Catalog item, "
                + "and no schema (*.schema.json, *.schema.yaml) lies there; 'catalog init' makes one for entries that are there");
    }

    /// <summary>The project further up, within the repository, to one of whose catalogs a file or folder belongs.</summary>
    private ProjectSettings? Upwards(string path)
    {
        for (string folder = FilePaths.Folder(path.TrimEnd('/')); folder.Length > 0; folder = FilePaths.Folder(folder.TrimEnd('/')))
        {
            ProjectSettings? owner = DiskFolders.Files(folder, "*.csproj")
                .Select(Read)
                .FirstOrDefault(project => project?.Items.Any(item => IsUnder(path, FilePaths.Folder(item.Schema))) == true);
            if (owner is not null)
                return owner;
            if (RepositoryRoot.IsRepository(folder, Disk))
                return null;
        }

        return null;
    }

    private static bool IsUnder(string path, string folder) => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase);

    private static ProjectSettings? NearestSchemas(string folder)
    {
        for (; folder.Length > 0; folder = FilePaths.Folder(folder.TrimEnd('/')))
        {
            ImmutableArray<string> schemas = [.. DiskFolders.Files(folder, "*").Where(FilePaths.IsSchema)];
            if (!schemas.IsEmpty)
                return Plain(folder, schemas);
            if (RepositoryRoot.IsRepository(folder, Disk))
                return null;
        }

        return null;
    }

    private static ProjectSettings Plain(string folder, ImmutableArray<string> schemas) =>
        new(folder, [.. schemas.Select(static schema => new CatalogItem(schema, null))]);
}
