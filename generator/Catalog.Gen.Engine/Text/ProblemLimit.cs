using System.Collections.Immutable;

namespace Catalog.Gen.Engine.Text;

/// <summary>
/// At most a hundred problems a file, of whatever rules, in the order of the file, and then a count: a wrong indent should not
/// bury the log. And no more than some thousands a build. The page <c>rules/limits.md</c> lists these numbers.
/// </summary>
internal static class ProblemLimit
{
    /// <summary>How many problems of a file are shown.</summary>
    public const int Most = 100;

    /// <summary>How many problems of all files are shown.</summary>
    public const int MostOfBuild = 10_000;

    /// <summary>The problems of one file that may be shown, in its order, and how many more there are.</summary>
    public static (ImmutableArray<Problem> Shown, int More) OfFile(List<Problem> problems)
    {
        problems.Sort(ProblemOrder.Instance);
        return problems.Count <= Most
            ? (problems.ToImmutableArray(), 0)
            : (problems.Take(Most).ToImmutableArray(), problems.Count - Most);
    }

    /// <summary>The problems of all files that are shown, by file and position, with a count behind those of a file with more.</summary>
    /// <param name="problems">The problems, by file and position.</param>
    /// <param name="more">How many more a file has that are not among them, by its path.</param>
    public static ImmutableArray<Problem> OfBuild(IReadOnlyList<Problem> problems, IReadOnlyDictionary<string, int> more)
    {
        ImmutableArray<Problem>.Builder shown = ImmutableArray.CreateBuilder<Problem>();
        int start = 0, elsewhere = more.Values.Sum();
        while (start < problems.Count && shown.Count < MostOfBuild)
        {
            string path = problems[start].Place.Path;
            int end = start;
            while (end < problems.Count && problems[end].Place.Path == path)
                end++;

            // What has no place is of no file.
            int most = problems[start].Place.IsNone ? MostOfBuild : Most;
            int hidden = Math.Max(0, end - start - most);
            if (more.TryGetValue(path, out int others))
            {
                hidden += others;
                elsewhere -= others;
            }

            for (int i = start; i < Math.Min(end, start + most); i++)
                shown.Add(problems[i]);
            if (hidden > 0)
                shown.Add(Count(hidden, "in this file", shown[shown.Count - 1].Place));
            start = end;
        }

        elsewhere += problems.Count - start;
        if (elsewhere > 0)
            shown.Add(Count(elsewhere, "in other files", shown[shown.Count - 1].Place));
        return shown.ToImmutable();
    }

    private static Problem Count(int count, string where, FileSpan place) => new(
        Rules.MoreProblems,
        place,
        new(
            $"{count} more {(count == 1 ? "problem" : "problems")} {where} {(count == 1 ? "is" : "are")} not shown",
            "fix the ones above first"));
}
