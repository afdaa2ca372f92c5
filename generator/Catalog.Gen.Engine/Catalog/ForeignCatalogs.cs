using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>The catalogs of referenced assemblies.</summary>
internal sealed record ForeignCatalogs(EquatableArray<CatalogMetadata> Catalogs);
