namespace Catalog.Gen.Engine.Text;

/// <summary>By file, position and rule: the order in which a person works through them.</summary>
internal sealed class ProblemOrder : IComparer<Problem>
{
    public static ProblemOrder Instance { get; } = new();

    public int Compare(Problem? x, Problem? y)
    {
        int order = string.CompareOrdinal(x!.Place.Path, y!.Place.Path);
        if (order == 0)
            order = x.Place.Span.Start.CompareTo(y.Place.Span.Start);
        return order == 0 ? string.CompareOrdinal(x.Rule.Id, y.Rule.Id) : order;
    }
}
