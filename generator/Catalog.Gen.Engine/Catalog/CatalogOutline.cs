namespace Catalog.Gen.Engine.Catalog;

/// <summary>What the static class needs to know of its entries: how many there are.</summary>
/// <param name="Shape">What follows from the schema alone.</param>
/// <param name="Count">The number of entries.</param>
/// <param name="Former">The number of former ids.</param>
/// <param name="Unlisted">The number of entries that are kept back.</param>
internal sealed record CatalogOutline(CatalogShape Shape, int Count, int Former, int Unlisted)
{
    /// <summary>The number of entries that nobody can read: see <see cref="EntryModel.IsUnfit"/>.</summary>
    public int Unfit { get; init; }
}
