namespace Catalog.Gen.Engine.Catalog;

/// <summary>What a project says of one catalog, as metadata of its <c>Catalog</c> item.</summary>
/// <param name="Schema">The schema file, as a full path, normalised.</param>
/// <param name="Visibility">Whether the generated types are public; null where the item does not say it.</param>
internal sealed record CatalogItem(string Schema, string? Visibility);
