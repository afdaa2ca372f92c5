namespace Catalog.Gen.Hosts.Tests.Recipes;

/// <summary>A row.</summary>
internal sealed class ScanRow
{
    public int Id { get; set; }

    public required Dataset Dataset { get; set; }

    public Modality Modality { get; set; }
}
