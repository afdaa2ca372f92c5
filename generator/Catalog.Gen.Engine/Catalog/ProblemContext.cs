using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What problems between entries are judged by.</summary>
/// <param name="Catalogs">The catalogs.</param>
/// <param name="Models">One for each, made of all its entries.</param>
/// <param name="Locks">The lists of published ids.</param>
internal sealed record ProblemContext(CatalogSet Catalogs, EquatableArray<CatalogModel> Models, LockFiles Locks);
