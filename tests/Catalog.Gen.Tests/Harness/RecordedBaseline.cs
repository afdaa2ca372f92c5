using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Known;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Harness;

/// <summary>Records what is wrong with a project as <c>catalog baseline</c> does.</summary>
internal static class RecordedBaseline
{
    /// <summary>Adds a baseline to each catalog of a project, or replaces it; catalogs without a problem get none.</summary>
    /// <returns>How many problems are known.</returns>
    public static int RecordAll(this CatalogProject project)
    {
        (ImmutableArray<BaselineRecording> baselines, _) = Record(project);
        foreach (BaselineRecording baseline in baselines.Where(static baseline => baseline.Count > 0))
            project.With(baseline.Path[CatalogProject.Root.Length..], baseline.Text);
        return baselines.Sum(static baseline => baseline.Count);
    }

    /// <summary>What would be recorded, and what cannot be.</summary>
    public static (ImmutableArray<BaselineRecording> Baselines, ProblemList Others) Record(this CatalogProject project)
    {
        SourceFile[] files = [.. project.Paths.Select(path => new SourceFile(CatalogProject.Root + path, project.TextOf(path)))];
        var options = new ProjectOptions("Sample", CatalogProject.Root, [], Locked: false, TooOld: null)
        {
            IsLarge = project.ParseOptions.Features.Count > 0,
        };
        var schemas = SchemaFiles<SourceFile>.Find(files, static file => file.Path, static file => file, CancellationToken.None);
        CompiledCatalogs compiled = SchemaStep.Run([.. schemas.Found], options, CancellationToken.None);
        var surroundings = CatalogSurroundings.None with
        {
            Numbers = [.. files.Where(static file => FilePaths.IsNumbers(file.Path)).Select(NumbersFile.Read)],
        };
        CatalogSet catalogs = CatalogStep.Run(compiled, surroundings, CancellationToken.None);
        var folders = new FolderFiles([.. files.Where(static file => FilePaths.IsLock(file.Path)).Select(LockFile.Read)], []);
        return BaselineRecorder.Run(catalogs, files.Except(schemas.Found), folders, CancellationToken.None);
    }
}
