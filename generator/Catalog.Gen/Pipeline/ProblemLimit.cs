using System.Collections.Immutable;
using Catalog.Gen.Diagnostics;

namespace Catalog.Gen.Pipeline;

/// <summary>At most a hundred problems a file, in the order of the file, and then a count: a wrong indent should not bury the log.</summary>
internal static class ProblemLimit
{
    private const int Most = 100;

    public static ImmutableArray<Problem> Apply(List<Problem> problems)
    {
        problems.Sort(ProblemOrder.Instance);
        if (problems.Count <= Most)
            return problems.ToImmutableArray();
        Problem last = problems[Most - 1];
        var more = new Problem(
            Descriptors.MoreProblems,
            last.Place,
            ImmutableArray.Create($"{problems.Count - Most} more problems in this file are not shown: mend the ones above first"));
        return problems.Take(Most).Append(more).ToImmutableArray();
    }
}
