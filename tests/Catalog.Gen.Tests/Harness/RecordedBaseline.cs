using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog.Known;
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
    public static (ImmutableArray<BaselineRecording> Baselines, ProblemList Others) Record(this CatalogProject project) =>
        project.OpenWorkspace(project.WorkspaceFiles()).RecordBaselines(CancellationToken.None);
}
