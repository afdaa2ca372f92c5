using System.Collections.Immutable;

namespace Catalog.Gen.Engine.Text;

/// <summary>
/// At most a hundred problems a file, in the order of the file, and then a count: a wrong indent should not bury the log.
/// </summary>
internal static class ProblemLimit
{
    /// <summary>How many problems of a file are shown.</summary>
    public const int Most = 100;

    public static ImmutableArray<Problem> Apply(List<Problem> problems)
    {
        problems.Sort(ProblemOrder.Instance);
        if (problems.Count <= Most)
            return problems.ToImmutableArray();
        Problem last = problems[Most - 1];
        var more = new Problem(
            Rules.MoreProblems,
            last.Place,
            new($"{problems.Count - Most} more problems in this file are not shown", "fix the ones above first"));
        return problems.Take(Most).Append(more).ToImmutableArray();
    }
}
