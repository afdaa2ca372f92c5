using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What is wrong between entries, as it is found.</summary>
/// <param name="options">The project: paths in messages are relative to it.</param>
internal sealed class CrossProblems(ProjectOptions options)
{
    private readonly List<Problem> _found = [];

    public IReadOnlyList<Problem> Found => _found;

    public ProjectOptions Options { get; } = options;

    /// <summary>A place as a message names it: <c>datasets/bcp.yaml(7,15)</c>.</summary>
    public string Where(FileSpan place) => File(place.Path) + place.Lines.Start;

    /// <summary>A file as a message names it.</summary>
    public string File(string path) => FilePaths.Shown(path, Options.ProjectDirectory);

    public void Report(Problem problem) => _found.Add(problem);

    public void Report(Rule rule, FileSpan place, Message message, RelatedPlace? related = null, Fix? fix = null) =>
        Report(new Problem(rule, place, message)
        {
            Related = related is { } other ? [other] : [],
            Fixes = fix is { } one ? [one] : [],
        });
}
