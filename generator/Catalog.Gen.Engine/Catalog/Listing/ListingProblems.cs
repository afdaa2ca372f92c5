using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Listing;

/// <summary>What a listing refuses. Each path is shown escaped, also as the place: MSBuild prints that as it is.</summary>
internal sealed class ListingProblems
{
    /// <summary>A folder of hostile names would bury all else.</summary>
    private const int Most = 20;

    private readonly List<Problem> _problems = [];

    /// <summary>The first of them, in the order of their paths.</summary>
    public IReadOnlyList<Problem> Shown =>
        [.. _problems.OrderBy(static problem => problem.Place.Path, StringComparer.Ordinal).Take(Most)];

    public void Add(Rule rule, string path, Message message) =>
        _problems.Add(new Problem(rule, new FileSpan(PathCharacters.Show(path), default, default), message));

    public void AddName(string path, string why) => Add(Rules.PathRefused, path, new(
        $"the path has {why}, which could be read as something else on its way to the compiler",
        "rename the file or folder"));

    public void AddDeadLink(string path) =>
        Add(Rules.FolderPartRefused, path, new("the link leads to nothing", "delete it, or put the file there"));

    /// <param name="path">The link.</param>
    /// <param name="real">Where it leads; null where links lead round in a circle.</param>
    public void AddLink(string path, string? real) => Add(Rules.FolderPartRefused, path, real is null
        ? new("the link leads round in a circle", "delete it")
        : new(
            $"the link leads to {Words.Quote(real)}, which is no place for files of this catalog",
            "put the file itself into the catalog's folder, or delete the link"));
}
