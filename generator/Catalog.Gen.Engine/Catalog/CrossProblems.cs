using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog.Known;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What is wrong between entries, as it is found.</summary>
/// <param name="options">The project: paths in messages are relative to it.</param>
/// <param name="left">The known problems, of which those that are found are kept apart; null where there are none.</param>
internal sealed class CrossProblems(ProjectOptions options, KnownLeft? left = null)
{
    private readonly List<Found> _found = [];
    private readonly List<(KnownProblem Known, Func<Problem> Make)> _known = [];
    private readonly HashSet<(Rule Rule, FileSpan Place)> _knownPlaces = [];
    private readonly Dictionary<string, int> _byFile = new(StringComparer.Ordinal);

    /// <summary>How often what was written may be compared with what may have been meant.</summary>
    public Effort Comparisons { get; } = new(CrossLimits.Comparisons);

    public ProjectOptions Options { get; } = options;

    /// <summary>A place as a message names it: <c>datasets/bcp.yaml(7,15)</c>.</summary>
    public string Where(FileSpan place) => File(place.Path) + place.Lines.Start;

    /// <summary>A file as a message names it.</summary>
    public string File(string path) => FilePaths.Shown(path, Options.ProjectDirectory);

    /// <summary>Whether so much of a file has been reported that what comes now is not shown: it need not be explained.</summary>
    public bool IsFull(string path) => _byFile.TryGetValue(path, out int count) && count >= ProblemLimit.Most;

    /// <summary>Takes a problem. What it says is made if it is shown: a file may have a hundred thousand of them.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="place">The culprit.</param>
    /// <param name="make">Makes the problem, of that rule and at that place.</param>
    /// <param name="text">What stands there, by which the problem may be known; null for one that cannot be.</param>
    public void Report(Rule rule, FileSpan place, Func<Problem> make, string? text = null)
    {
        // Known ones count towards no limit. What several schemas say of one value is known if one of it is.
        if (text is not null && left is not null)
        {
            if (_knownPlaces.Contains((rule, place)))
                return;
            if (left.Take(rule, place.Path, text) is { } known)
            {
                _knownPlaces.Add((rule, place));
                _known.Add((known, make));
                return;
            }
        }

        int before = _byFile.TryGetValue(place.Path, out int count) ? count : 0;
        _byFile[place.Path] = before + 1;
        if (before < CrossLimits.Found)
            _found.Add(new Found(rule, place, _found.Count, make));
    }

    public void Report(
        Rule rule, FileSpan place, Func<Message> message, RelatedPlace? related = null, Func<Fix?>? fix = null, string? text = null)
    {
        Problem Make() => new(rule, place, message())
        {
            Related = related is { } other ? [other] : [],
            Fixes = fix?.Invoke() is { } one ? [one] : [],
        };
        Report(rule, place, Make, text);
    }

    /// <summary>The problems that were found and are known: all of them, in the order in which they were found.</summary>
    public IEnumerable<AdmittedProblem> MakeKnown() => _known.Select(static one => new AdmittedProblem(one.Known, one.Make()));

    /// <summary>
    /// The problems that may be shown, by file and position; and how many more each file has, which are not made. Several schemas
    /// may say one thing of a value: that is one problem.
    /// </summary>
    public (ImmutableArray<Problem> Shown, Dictionary<string, int> More) Make()
    {
        _found.Sort(Found.Order);
        var shown = ImmutableArray.CreateBuilder<Problem>();
        var more = _byFile
            .Where(static file => file.Value > CrossLimits.Found)
            .ToDictionary(static file => file.Key, static file => file.Value - CrossLimits.Found, StringComparer.Ordinal);
        var atPlace = new HashSet<Problem>();
        int ofFile = 0;
        for (int i = 0; i < _found.Count; i++)
        {
            Found found = _found[i];
            if (i == 0 || found.Place.Path != _found[i - 1].Place.Path)
                ofFile = 0;
            bool isElsewhere = i == 0 || found.Place != _found[i - 1].Place || found.Rule != _found[i - 1].Rule;
            if (isElsewhere)
                atPlace.Clear();
            if (shown.Count == ProblemLimit.MostOfBuild || (ofFile == ProblemLimit.Most && !found.Place.IsNone))
            {
                if (isElsewhere)
                    more[found.Place.Path] = (more.TryGetValue(found.Place.Path, out int count) ? count : 0) + 1;
            }
            else if (found.Make() is var problem && atPlace.Add(problem))
            {
                shown.Add(problem);
                ofFile++;
            }
        }

        return (shown.ToImmutable(), more);
    }

    /// <summary>What was found, and what makes a problem of it.</summary>
    private readonly record struct Found(Rule Rule, FileSpan Place, int Number, Func<Problem> Make)
    {
        public static IComparer<Found> Order { get; } = Comparer<Found>.Create(static (x, y) =>
        {
            int order = string.CompareOrdinal(x.Place.Path, y.Place.Path);
            if (order == 0)
                order = x.Place.Span.Start.CompareTo(y.Place.Span.Start);
            if (order == 0)
                order = x.Place.Span.End.CompareTo(y.Place.Span.End);
            if (order == 0)
                order = string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
            return order == 0 ? x.Number.CompareTo(y.Number) : order;
        });
    }
}
