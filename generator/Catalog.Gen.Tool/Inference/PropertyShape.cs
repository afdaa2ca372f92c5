namespace Catalog.Gen.Tool.Inference;

/// <summary>What was seen under one key.</summary>
internal sealed class PropertyShape
{
    /// <summary>What a place counts from the first key of a mapping to the last, whatever their number.</summary>
    private const long Width = 1_000_000;

    private long _places;

    public Shape Value { get; } = new();

    /// <summary>Where among the other keys it stands as a rule: entries that lack some keys must not disturb the order.</summary>
    public double Place => (double)_places / Value.Count;

    public void AddPlace(int index, int count) => _places += Width * ((2L * index) + 1) / (2L * count);

    public void Add(PropertyShape other)
    {
        _places += other._places;
        Value.Add(other.Value);
    }
}
