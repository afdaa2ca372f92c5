using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Checking;

/// <summary>Problems of one cause, by file and position.</summary>
internal sealed record ProblemGroup(ImmutableArray<CheckedProblem> Problems)
{
    public CheckedProblem First => Problems[0];

    /// <summary>Groups problems by cause: errors before warnings, and among them those that occur most often first.</summary>
    public static ImmutableArray<ProblemGroup> Of(IEnumerable<CheckedProblem> problems) =>
    [
        .. problems
            .GroupBy(static problem => problem.Cause)
            .Select(static group => new ProblemGroup([.. group]))
            .OrderByDescending(static group => group.First.Severity)
            .ThenByDescending(static group => group.Problems.Length),
    ];

    /// <summary>
    /// The other places, as many as a line can bear: <c>and 12 more: a.yaml(3,1), b.yaml(7,2), …</c>; empty for a single one.
    /// </summary>
    public string Others(int most)
    {
        if (Problems.Length == 1)
            return "";
        string[] shown = [.. Problems.Skip(1).Take(most).Select(static problem => problem.File + problem.Problem.Place.Lines.Start)];
        string rest = Problems.Length - 1 > most ? ", …" : "";
        return $"and {Words.Number(Problems.Length - 1)} more: {string.Join(", ", shown)}{rest}";
    }
}
