namespace Catalog.Gen.Engine.Catalog;

/// <summary>What a project says of one catalog, as a <c>Catalog</c> item and its metadata.</summary>
/// <param name="Schema">The schema file, as a full path, normalised.</param>
/// <param name="Visibility">Whether the generated types are public; null where the item does not say it.</param>
internal sealed record CatalogItem(string Schema, string? Visibility)
{
    /// <summary>The static class; null where the item does not say it.</summary>
    public string? Class { get; init; }

    /// <summary>The namespace; null where the item does not say it.</summary>
    public string? Namespace { get; init; }

    /// <summary>A file whose path differs from that of the schema in capitals alone, where the schema itself is not there.</summary>
    public string? Nearest { get; init; }
}
