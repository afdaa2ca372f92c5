using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What is wrong between entries, as it is found.</summary>
/// <param name="options">The project: paths in messages are relative to it.</param>
internal sealed class CrossProblems(ProjectOptions options)
{
    private readonly List<Problem> _found = [];
    private readonly Dictionary<string, int> _byFile = new(StringComparer.Ordinal);

    /// <summary>How often what was written may be compared with what may have been meant.</summary>
    public Effort Comparisons { get; } = new(CrossLimits.Comparisons);

    public IReadOnlyList<Problem> Found => _found;

    public ProjectOptions Options { get; } = options;

    /// <summary>A place as a message names it: <c>datasets/bcp.yaml(7,15)</c>.</summary>
    public string Where(FileSpan place) => File(place.Path) + place.Lines.Start;

    /// <summary>A file as a message names it.</summary>
    public string File(string path) => FilePaths.Shown(path, Options.ProjectDirectory);

    /// <summary>Whether so much of a file has been reported that what comes now is not shown: it need not be explained.</summary>
    public bool IsFull(string path) => _byFile.TryGetValue(path, out int count) && count >= ProblemLimit.Most;

    public void Report(Problem problem)
    {
        _found.Add(problem);
        _byFile[problem.Place.Path] = (_byFile.TryGetValue(problem.Place.Path, out int count) ? count : 0) + 1;
    }

    public void Report(Rule rule, FileSpan place, Message message, RelatedPlace? related = null, Fix? fix = null) =>
        Report(new Problem(rule, place, message)
        {
            Related = related is { } other ? [other] : [],
            Fixes = fix is { } one ? [one] : [],
        });
}
