using System.Collections.Immutable;

namespace Catalog.Gen.Engine.Text;

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
            Rules.MoreProblems,
            last.Place,
            $"{problems.Count - Most} more problems in this file are not shown: mend the ones above first");
        return problems.Take(Most).Append(more).ToImmutableArray();
    }
}
