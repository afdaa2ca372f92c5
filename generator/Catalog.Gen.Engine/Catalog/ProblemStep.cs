using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>All problems of all files, by file and position.</summary>
internal static class ProblemStep
{
    public static ProblemList Run(ProblemContext context, EntryFiles files)
    {
        var problems = new List<Problem>(context.Catalogs.Problems);
        foreach (FileResult file in files.Files)
            problems.AddRange(file.Problems);
        problems.AddRange(CrossChecks.Run(context, files.Files));
        problems.AddRange(FolderChecks.Run(context, files.Files));
        problems.Sort(ProblemOrder.Instance);
        return new ProblemList(problems.ToImmutableArray());
    }
}
