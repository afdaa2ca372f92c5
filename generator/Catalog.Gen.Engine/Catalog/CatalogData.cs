using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>How a catalog's data is cut: what only a build needs.</summary>
/// <param name="Model">The catalog.</param>
/// <param name="Groups">The entries whose data stands together.</param>
/// <param name="Readable">Whether the data is a readable literal.</param>
internal sealed record CatalogData(CatalogModel Model, EquatableArray<EntryGroup> Groups, bool Readable);
