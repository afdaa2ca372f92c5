namespace Catalog.Gen.Engine.Text;

/// <summary>
/// What a problem is recognised by wherever it moves: its file, its rule and what stands there, but no line. Two that are equal are
/// counted.
/// </summary>
/// <param name="File">The file's path from the folder of the catalog, with <c>/</c>.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="About">What it is about: see <see cref="Recognition.About"/>.</param>
/// <param name="Text">What stands at the place, on one line and shortened.</param>
internal sealed record KnownProblem(string File, string Rule, string About, string Text)
{
    /// <summary>The order in which problems are written: by file, rule and what stands there.</summary>
    public static IComparer<KnownProblem> Order { get; } = Comparer<KnownProblem>.Create(static (x, y) =>
    {
        int order = string.CompareOrdinal(x.File, y.File);
        if (order == 0)
            order = string.CompareOrdinal(x.Rule, y.Rule);
        if (order == 0)
            order = string.CompareOrdinal(x.About, y.About);
        return order == 0 ? string.CompareOrdinal(x.Text, y.Text) : order;
    });
}
