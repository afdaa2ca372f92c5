namespace Catalog.Gen.Engine.Catalog;

/// <summary>The ids of a catalog, and those of the past with the ones of now.</summary>
internal sealed class IdSet(Func<ICollection<string>> current)
{
    private readonly Lazy<ICollection<string>> _current = new(current);

    /// <summary>To be asked often: a set, or the keys of a dictionary. Made when the first reference asks.</summary>
    public ICollection<string> Current => _current.Value;

    public Dictionary<string, string> Former { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids that were published and have no entry: that is reported, and a reference to one follows from it.</summary>
    public HashSet<string> Gone { get; } = new(StringComparer.Ordinal);
}
