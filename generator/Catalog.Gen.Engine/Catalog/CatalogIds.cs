using Catalog.Gen.Engine.Packed;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>The ids of a catalog, as other assemblies see them.</summary>
internal sealed record CatalogIds(CatalogSettings Settings, CatalogMetadata Metadata);
