using System.Globalization;
using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Reporting;

namespace Catalog.Gen.Tool.Checking;

/// <summary>
/// What a check has found as GitHub's workflow commands, which become annotations, and as a job's summary in Markdown. A step has
/// ten annotations of a kind: problems of one cause share one, those that occur most often first.
/// </summary>
internal static class GitHubReport
{
    /// <summary>How many annotations of a kind a step shows (GitHub's documentation of workflow commands).</summary>
    private const int Annotations = 10;

    private const int PlacesInAnnotation = 8;

    private const int PlacesInSummary = 20;

    private const int GroupsInSummary = 200;

    /// <summary>The workflow commands, one a line.</summary>
    public static string Commands(CheckResult result)
    {
        var text = new StringBuilder();
        var kinds = ProblemGroup.Of(result.Problems).GroupBy(static group => Command(group.First.Severity));
        foreach (IGrouping<string, ProblemGroup> kind in kinds)
        {
            ProblemGroup[] groups = [.. kind];
            int shown = groups.Length <= Annotations ? groups.Length : Annotations - 1;
            foreach (ProblemGroup group in groups.Take(shown))
                text.Append(Annotation(kind.Key, group.First, group.Others(PlacesInAnnotation)));
            if (shown < groups.Length)
            {
                int more = groups.Skip(shown).Sum(static group => group.Problems.Length);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"::{kind.Key} title=catalog::{Data($"{Words.Number(more)} more of {Words.Number(groups.Length - shown)} other kinds: "
                        + "the job's summary has them all")}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The job's summary.</summary>
    public static string Summary(CheckResult result)
    {
        var text = new StringBuilder();
        text.Append("### catalog check\n\n").Append(Markdown.Sentence(result.Summary)).Append('\n');
        ProblemGroup[] groups = [.. ProblemGroup.Of(result.Problems)];
        if (groups.Length == 0)
            return text.ToString();
        text.Append("\n| | rule | problem | where |\n|---|---|---|---|\n");
        foreach (ProblemGroup group in groups.Take(GroupsInSummary))
        {
            CheckedProblem first = group.First;
            IEnumerable<string> places = group.Problems.Take(PlacesInSummary)
                .Select(static problem =>
                    Markdown.Sentence(problem.Problem.Place.IsNone ? "the project" : problem.File + problem.Problem.Place.Lines.Start));
            string more = group.Problems.Length > PlacesInSummary
                ? $"<br>and {Words.Number(group.Problems.Length - PlacesInSummary)} more"
                : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {first.SeverityName} | [{first.Problem.Rule.Id}]({first.Problem.Rule.HelpLink}) "
                + $"| {Markdown.Sentence(first.Problem.Text)} | {string.Join("<br>", places)}{more} |\n");
        }

        if (groups.Length > GroupsInSummary)
            text.Append(CultureInfo.InvariantCulture,
                $"\n{Words.Number(groups.Length - GroupsInSummary)} more kinds of problems are not shown.\n");
        return text.ToString();
    }

    private static string Annotation(string command, CheckedProblem problem, string others)
    {
        string message = others.Length == 0 ? problem.Problem.Text : $"{problem.Problem.Text}\n{others}";
        string place = problem.Problem.Place.IsNone
            ? ""
            : FormattableString.Invariant($"file={Property(problem.File)},line={problem.Line},endLine={problem.EndLine},")
                + FormattableString.Invariant($"col={problem.Column},endColumn={problem.EndColumn},");
        return $"::{command} {place}title={Property(problem.Problem.Rule.Id)}::{Data(message)}\n";
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    /// <summary>A message, escaped as GitHub's own toolkit does it (actions/toolkit, packages/core/src/command.ts).</summary>
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
