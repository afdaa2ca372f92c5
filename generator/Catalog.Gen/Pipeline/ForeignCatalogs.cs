namespace Catalog.Gen.Pipeline;

/// <summary>The catalogs of referenced assemblies.</summary>
internal sealed record ForeignCatalogs(EquatableArray<ForeignCatalog> Catalogs);
