using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Reading;

/// <summary>
/// Files → catalogs and their entries, read by the generator's own code but not judged by the schema: a report on two
/// versions should also be had where one of them is not valid any more.
/// </summary>
internal static class CatalogReader
{
    /// <summary>Reads all catalogs of a project, in the order of their classes' names.</summary>
    /// <param name="files">The files.</param>
    /// <param name="fallback">The settings of a catalog whose schema, of long ago perhaps, the generator refuses.</param>
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public static CatalogContent[] Read(CatalogFiles files, Func<string, CatalogSettings?>? fallback = null)
    {
        (IReadOnlyList<SourceFile> found, CompiledCatalogs schemas) = Compile(files);
        var compiled = schemas.Catalogs.Select(catalog => (Path: FilePaths.Normalise(catalog.Document.File.Path), catalog.Settings))
            .ToList();
        foreach (string path in files.Schemas.Where(path => !compiled.Exists(catalog => catalog.Path == path)))
        {
            if (fallback?.Invoke(path) is { } settings && files.Files.Any(file => FilePaths.Normalise(file.Path) == path))
                compiled.Add((path, settings));
        }

        if (fallback is null)
            ThrowOn(schemas.Problems);
        ILookup<string, SourceFile> byCatalog = files.Files
            .Where(file => FilePaths.IsEntry(file.Path) && !found.Contains(file))
            .ToLookup(file => NearestFolder(file.Path, compiled.Select(catalog => FilePaths.Folder(catalog.Path))));
        return [.. compiled
            .Select(catalog => CatalogContent.Of(
                catalog.Settings.FullClass, catalog.Path, catalog.Settings,
                Entries(byCatalog[FilePaths.Folder(catalog.Path)], catalog.Settings)))
            .OrderBy(catalog => catalog.Name, StringComparer.Ordinal)];
    }

    /// <summary>The schemas among the files, and the catalogs that they are.</summary>
    public static (IReadOnlyList<SourceFile> Found, CompiledCatalogs Catalogs) Compile(CatalogFiles files)
    {
        var options = new ProjectOptions(files.RootNamespace, files.ProjectDirectory, files.Schemas, Locked: false, TooOld: null)
        {
            Items = files.Items,
        };
        IReadOnlyList<SourceFile> found =
            SchemaFiles<SourceFile>.Find(files.Files, static file => file.Path, static file => file, CancellationToken.None).Found;
        return (found, SchemaStep.Run([.. found], options, CancellationToken.None));
    }

    private static string NearestFolder(string path, IEnumerable<string> folders) => folders
        .Where(folder => FilePaths.Normalise(path).StartsWith(folder, StringComparison.OrdinalIgnoreCase))
        .MaxBy(folder => folder.Length) ?? "";

    private static List<EntryContent> Entries(IEnumerable<SourceFile> files, CatalogSettings settings)
    {
        var entries = new List<EntryContent>();
        var problems = new List<Problem>();
        foreach (SourceFile file in files)
        {
            YamlDocument document = YamlReader.Read(file, CancellationToken.None);
            problems.AddRange(document.Problems);
            if (document.Root is { } root)
                entries.AddRange(Entries(file, root, settings));
        }

        ThrowOn(problems);
        return entries;
    }

    private static IEnumerable<EntryContent> Entries(SourceFile file, YamlNode root, CatalogSettings settings) =>
        from part in EntryPart.In(file, root, settings)
        let id = part.Id ?? ""
        where id.Length > 0
        select new EntryContent(id, part.Value!, [.. part.FormerIds(settings).Select(former => former.Value)]);

    private static void ThrowOn(IEnumerable<Problem> problems)
    {
        string[] errors = [.. problems
            .Where(problem => problem.Severity == Severity.Error)
            .Select(problem => problem.ToString())];
        if (errors.Length > 0)
            throw ToolException.Placed(errors);
    }
}
