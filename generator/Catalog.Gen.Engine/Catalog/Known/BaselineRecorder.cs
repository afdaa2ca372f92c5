using System.Collections.Immutable;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>
/// Records all problems of a project's catalogs that can be known, however many they are: the work of <c>catalog baseline</c>.
/// </summary>
internal static class BaselineRecorder
{
    /// <param name="catalogs">The catalogs.</param>
    /// <param name="files">The files of entries, in any order.</param>
    /// <param name="folders">What lies beside them.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A baseline for each catalog, and the problems that cannot be recorded: of schemas, records, and of limits.</returns>
    public static (ImmutableArray<BaselineRecording> Baselines, ProblemList Others) Run(
        CatalogSet catalogs, IEnumerable<SourceFile> files, FolderFiles folders, CancellationToken cancellation)
    {
        SourceFile[] sorted =
        [
            .. files.Where(static file => FilePaths.IsEntry(file.Path))
                .OrderBy(static file => FileOrder.KeyOf(file.Path), StringComparer.Ordinal)
                .ThenBy(static file => file.Path, StringComparer.Ordinal),
        ];
        FileResult? Read(SourceFile file, Func<int, FileEffort> effort) => catalogs.Find(file.Path) is { } catalog
            ? EntryFileReader.Read(
                file, catalog, cancellation, effort(file.Text.Length), Baselines.Everything.Of(catalog, file.Path))
            : null;
        FileResult?[] ordinary = [.. sorted.Select(file => Read(file, FileEffort.Ordinary))];
        var entries = new EntryFiles(BuildEffort.Complete(ordinary, i => Read(sorted[i], FileEffort.Most)));
        var context = new ProblemContext(CatalogBuilder.Build(catalogs, entries), folders) { Baselines = Baselines.Everything };
        ProblemList problems = ProblemStep.Run(context, entries, withKnown: true);
        ILookup<CatalogDefinition?, AdmittedProblem> known = problems.Known.ToLookup(one => catalogs.Find(one.Problem.Place.Path));
        return (
            catalogs.Definitions
                .Select(catalog => new BaselineRecording(
                    catalog, catalog.Folder + FilePaths.BaselineName, BaselineText.Write(known[catalog]), known[catalog].Count()))
                .ToImmutableArray(),
            problems);
    }
}
