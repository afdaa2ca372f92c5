using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Checking;

/// <summary>What a check has found.</summary>
/// <param name="Problems">The problems, each once, by file and position.</param>
/// <param name="Known">Those that a baseline admits, in the same order.</param>
/// <param name="Entries">How many entries were judged.</param>
/// <param name="Catalogs">How many catalogs.</param>
internal sealed record CheckResult(
    ImmutableArray<CheckedProblem> Problems, ImmutableArray<CheckedProblem> Known, int Entries, int Catalogs)
{
    public bool HasErrors => Problems.Any(static problem => problem.Severity == Severity.Error);

    /// <summary><c>3 errors and 1 warning in 2 of 42 entries' files</c>, in one line.</summary>
    public string Summary
    {
        get
        {
            string judged = $"{Words.Count(Entries, "entry", "entries")} in {Words.Count(Catalogs, "catalog")}";
            string known = Known.Length == 0 ? "" : $"; {Words.Count(Known.Length, "known problem")} in the baseline";
            if (Problems.Length == 0)
                return $"No problem in {judged}{known}.";
            string[] found =
            [
                .. new[]
                {
                    (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Information, "note"),
                }
                .Select(kind => (Number: Problems.Count(problem => problem.Severity == kind.Item1), kind.Item2))
                .Where(static kind => kind.Number > 0)
                .Select(static kind => Words.Count(kind.Number, kind.Item2)),
            ];
            int files = Problems.Select(static problem => problem.File).Where(static file => file.Length > 0).Distinct().Count();
            string where = files == 0 ? "" : $" in {Words.Count(files, "file")}";
            return $"{Words.And(found)}{where} ({judged}{known}).";
        }
    }
}
