namespace Catalog.Gen.Hosts.Tests.Enums;

/// <summary>What a user has: values of a catalog's enums, alone, absent, in lists and as keys.</summary>
public sealed record Scan
{
    public Modality Modality { get; set; }

    public Modality? Other { get; set; }

    public FieldStrength Field { get; set; } = FieldStrength._3;

    public IReadOnlyList<Modality> All { get; set; } = [];

    public IReadOnlyDictionary<Modality, int> Counts { get; set; } = new Dictionary<Modality, int>();
}
