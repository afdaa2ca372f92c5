using System.Collections.Immutable;
using Catalog.Gen.Diagnostics;

namespace Catalog.Gen.Pipeline;

/// <summary>All problems of all files, by file and position.</summary>
internal static class ProblemStep
{
    public static EquatableArray<Problem> Run(CatalogSet catalogs, ImmutableArray<FileResult> files, ImmutableArray<LockFile> locks)
    {
        var problems = new List<Problem>(catalogs.Problems);
        foreach (FileResult file in files)
            problems.AddRange(file.Problems);
        problems.AddRange(CrossChecks.Run(catalogs, files, locks));
        problems.Sort(ProblemOrder.Instance);
        return problems.ToImmutableArray();
    }
}
