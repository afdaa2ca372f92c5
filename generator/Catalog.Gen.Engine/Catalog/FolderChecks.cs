using System.Collections.Immutable;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What lies in the folders of catalogs: files that are no entries and look like some, and folders without an entry.</summary>
internal static class FolderChecks
{
    private const int MostStrays = 20;

    public static IEnumerable<Problem> Run(ProblemContext context, EquatableArray<FileResult> files) =>
        Strays(context, files).Concat(RecordsOfNothing(context)).Concat(WithoutEntries(context, files));

    /// <summary>What a catalog records is called as the schema is, and lies beside it: another file protects nothing.</summary>
    private static IEnumerable<Problem> RecordsOfNothing(ProblemContext context)
    {
        ImmutableArray<CatalogDefinition> catalogs = context.Catalogs.Definitions;
        IEnumerable<string> lists = context.Folders.Locks
            .Where(list => !catalogs.Any(catalog => context.Folders.FindLock(catalog) == list))
            .Select(static list => list.Path);
        IEnumerable<string> numbers = context.Catalogs.Numbers
            .Where(record => !catalogs.Any(catalog => context.Catalogs.FindNumbers(catalog) == record))
            .Select(static record => record.Path);
        IEnumerable<string> baselines = context.Baselines.Files
            .Where(baseline => !catalogs.Any(catalog => context.Baselines.Find(catalog) == baseline))
            .Select(static baseline => baseline.Path);
        return lists.Select(path => RecordOfNothing(context, path, "the list of the published ids", FilePaths.LockOf))
            .Concat(numbers.Select(path => RecordOfNothing(context, path, "the record of the numbers", FilePaths.NumbersOf)))
            .Concat(baselines.Select(path => BaselineOfNothing(context, path)))
            .OfType<Problem>();
    }

    /// <summary>A baseline lies beside the schema of its catalog; whatever else has its name, outside of catalogs, is none.</summary>
    private static Problem? BaselineOfNothing(ProblemContext context, string path) => context.Catalogs.Find(path) is { } catalog
        ? new Problem(
            Rules.StrayFile,
            new FileSpan(path, default, default),
            new(
                $"{Words.Quote(FilePaths.FileName(path))} is read by nobody, since the schema of {catalog.Settings.Class} lies in another "
                + "folder",
                $"move it beside {Words.Quote(FilePaths.FileName(FilePaths.Normalise(catalog.Document.File.Path)))}, or delete it"))
        : null;

    private static Problem? RecordOfNothing(ProblemContext context, string path, string what, Func<string, string> recordOf)
    {
        string folder = FilePaths.Folder(FilePaths.Normalise(path));
        CatalogDefinition? beside = context.Catalogs.Definitions
            .FirstOrDefault(catalog => string.Equals(catalog.Folder, folder, StringComparison.OrdinalIgnoreCase));
        if (beside is null)
            return null;
        string name = FilePaths.FileName(recordOf(FilePaths.Normalise(beside.Document.File.Path)));
        return new Problem(
            Rules.StrayFile,
            new FileSpan(path, default, default),
            new(
                $"{Words.Quote(FilePaths.FileName(FilePaths.Normalise(path)))} is read by nobody, since {what} of "
                + $"{beside.Settings.Class} is called {Words.Quote(name)}",
                $"rename it to {Words.Quote(name)}, or delete it"));
    }

    private static IEnumerable<Problem> Strays(ProblemContext context, EquatableArray<FileResult> files)
    {
        if (context.Folders.Strays.Count == 0)
            yield break;
        ProjectOptions options = context.Catalogs.Options;
        string project = FilePaths.Normalise(options.ProjectDirectory);
        HashSet<string> entries = new(
            files.SelectMany(static file => file.Places).Select(static entry => FilePaths.Normalise(entry.Place.Path)),
            StringComparer.OrdinalIgnoreCase);
        int found = 0;
        foreach (string path in context.Folders.Strays.OrderBy(static path => path, StringComparer.Ordinal))
        {
            // Beside the project file lies much that is nobody's entry.
            string normalised = FilePaths.Normalise(path), folder = FilePaths.Folder(normalised);
            if (context.Catalogs.Find(path) is not { } catalog || (options.HasProject && catalog.Folder == project)
                || StrayName.WhyNot(FilePaths.FileName(normalised)) is not var (reason, name))
            {
                continue;
            }

            string advice = entries.Contains(folder + name)
                ? $"{Words.Quote(name)} is there too, so delete this one or move it out of the folder"
                : $"rename it to {Words.Quote(name)}, or move it out of the folder";
            // A folder of data among the entries would bury all else.
            if (++found > MostStrays)
                yield break;
            yield return new Problem(
                Rules.StrayFile,
                new FileSpan(path, default, default),
                new($"{Words.Quote(FilePaths.FileName(normalised))} lies among the entries of {catalog.Settings.Class} and is none, "
                    + $"since {reason}", advice));
        }
    }

    /// <summary>A schema that the project does not name may only be there for others, and so may one that others refer to.</summary>
    private static IEnumerable<Problem> WithoutEntries(ProblemContext context, EquatableArray<FileResult> files)
    {
        CatalogSet catalogs = context.Catalogs;
        if (catalogs.Options.Schemas.Count == 0)
            yield break;
        for (int i = 0; i < catalogs.Definitions.Length; i++)
        {
            CatalogDefinition catalog = catalogs.Definitions[i];
            if (context.Models.Models[i].Entries.Count > 0
                || files.Any(file => file.Catalog == catalog.Settings.FullClass && (file.Problems.Count > 0 || file.Known.Count > 0))
                || catalogs.Definitions.Any(other => other != catalog && RefersTo(other.Document.Root, catalog.Document)))
            {
                continue;
            }

            string folder = FilePaths.Shown(catalog.Folder, catalogs.Options.ProjectDirectory);
            string where = folder.Length == 0 ? "the project's folder" : Words.Quote(folder);
            string holds = catalog.Settings.Layout == CatalogLayout.File ? "an entry" : "entries";
            yield return new Problem(
                Rules.CatalogEmpty,
                catalog.Document.File.Locate(catalog.Document.Root.Source.Start, catalog.Document.Root.Source.Start),
                new(
                    $"the catalog {catalog.Settings.Class} has no entry, since no file in {where} holds one",
                    $"write {holds} there in a file that ends in .yaml, .yml or .json, or take the Catalog item out of the project"));
        }
    }

    private static bool RefersTo(SchemaNode root, SchemaDocument document) => SchemaWalk
        .From([root], static schema => schema.Uses.Select(static use => use.Schema))
        .Any(schema => schema.Document == document);
}
