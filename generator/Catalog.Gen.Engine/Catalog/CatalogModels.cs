using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>The catalogs of a project as the generated code sees them.</summary>
/// <param name="Catalogs">What they are by their schemas.</param>
/// <param name="Models">One for each definition, in their order, made of all the entries.</param>
internal sealed record CatalogModels(CatalogSet Catalogs, EquatableArray<CatalogModel> Models);
