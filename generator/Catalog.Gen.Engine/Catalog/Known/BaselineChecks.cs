using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>The baselines themselves: that there are known problems, that a record cannot be read, and what is there no more.</summary>
internal static class BaselineChecks
{
    /// <summary>How many problems a message names.</summary>
    private const int MostNamed = 8;

    /// <param name="context">The catalogs and their baselines.</param>
    /// <param name="files">What the files of entries gave.</param>
    /// <param name="left">What has been found of the known problems.</param>
    public static IEnumerable<Problem> Run(ProblemContext context, EntryFiles files, KnownLeft left)
    {
        if (context.Baselines.Files.Count == 0)
            yield break;
        HashSet<string> doubtful = Doubtful(files);
        bool areSchemasRight = !context.Catalogs.Problems.Any(static problem => problem.Severity == Severity.Error);
        foreach (CatalogDefinition catalog in context.Catalogs.Definitions)
        {
            if (context.Baselines.Find(catalog) is not { } baseline || left.Of(catalog) is not { } counter)
                continue;
            foreach (Problem problem in baseline.Problems)
                yield return problem;
            if (counter.Found > 0)
                yield return Known(catalog, baseline, counter.Found, context.Catalogs.Options);
            RecordedProblem[] gone =
            [
                .. baseline.Recorded.Where(one =>
                    counter.Left(one.Problem) > 0 && !doubtful.Contains(FilePaths.Normalise(catalog.Folder + one.Problem.File))),
            ];
            if (gone.Length > 0 && areSchemasRight)
                yield return Gone(baseline, gone, counter);
        }
    }

    /// <summary>The files in which something new is wrong: what is known of them may be there and not be seen for that.</summary>
    private static HashSet<string> Doubtful(EntryFiles files) => new(
        files.Files
            .Where(static file => file.Problems.Any(static problem => problem.Severity == Severity.Error))
            .Select(static file => FilePaths.Normalise(file.Problems[0].Place.Path)),
        StringComparer.OrdinalIgnoreCase);

    private static Problem Known(CatalogDefinition catalog, BaselineFile baseline, int count, ProjectOptions options) => new(
        Rules.ProblemsKnown,
        new FileSpan(baseline.Path, default, default),
        new(
            $"{Words.Count(count, "known problem")} of {catalog.Settings.Class} {(count == 1 ? "is" : "are")} in "
            + FilePaths.Shown(baseline.Path, options.ProjectDirectory),
            "mend what you can, and take it out of there"));

    private static Problem Gone(BaselineFile baseline, RecordedProblem[] gone, KnownCounter counter)
    {
        int count = gone.Sum(one => counter.Left(one.Problem));
        string[] named = [.. gone.Take(MostNamed).Select(one => Name(one, counter.Left(one.Problem)))];
        string list = named.Length < gone.Length ? string.Join(", ", named) + " and others" : Words.And(named);
        bool isWhole = gone.All(one => counter.Left(one.Problem) == one.Count);
        string advice = !isWhole ? "lower the count" : gone.Length == 1 ? "take the line out" : "take the lines out";
        var left = baseline.Recorded
            .Select(one => new KnownCount(one.Problem, one.Count - counter.Left(one.Problem) * (gone.Contains(one) ? 1 : 0)))
            .Where(static one => one.Count > 0);
        return new Problem(
            Rules.KnownProblemGone,
            gone[0].Place,
            new(
                $"{Words.Count(count, "known problem")} {(count == 1 ? "is" : "are")} there no more: {list}",
                $"{advice}, or run 'catalog baseline'"))
        {
            Related = [.. gone.Skip(1).Take(MostNamed - 1).Select(static one => new RelatedPlace(one.Place, "another one"))],
            Fixes = baseline.Problems.Count > 0
                ? []
                : [new Fix(new TextSpan(0, baseline.Length), BaselineText.Write(left), IsCertain: true)],
        };
    }

    private static string Name(RecordedProblem recorded, int left)
    {
        KnownProblem problem = recorded.Problem;
        string text = problem.Text.Length == 0 ? "" : $" at {Words.Quote(problem.Text)}";
        string times = left == 1 && recorded.Count == 1 ? "" : $" ({Words.Number(left)} of {Words.Number(recorded.Count)})";
        return $"{problem.Rule} in {Words.Clean(problem.File)}{text}{times}";
    }
}
