using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What the types of catalogs depend on beside their schemas.</summary>
/// <param name="Foreign">The catalogs of referenced assemblies.</param>
/// <param name="Numbers">What is recorded of the numbers of enums.</param>
internal sealed record CatalogSurroundings(EquatableArray<CatalogMetadata> Foreign, EquatableArray<NumbersFile> Numbers)
{
    /// <summary>For schemas alone.</summary>
    public static CatalogSurroundings None { get; } = new(EquatableArray<CatalogMetadata>.Empty, EquatableArray<NumbersFile>.Empty);
}
