using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What the tables of a catalog are made from: ids, groups and look-ups, without the entries' own data.</summary>
/// <param name="Shape">What follows from the schema.</param>
/// <param name="Ids">By ordinal order.</param>
/// <param name="Former">Ids of the past, and the entries that have them.</param>
/// <param name="GroupStarts">The index of each group's first entry.</param>
/// <param name="Readable">Whether the data is a readable literal.</param>
/// <param name="Indexes">The look-ups.</param>
internal sealed record CatalogTables(
    CatalogShape Shape,
    EquatableArray<string> Ids,
    EquatableArray<FormerMember> Former,
    EquatableArray<int> GroupStarts,
    bool Readable,
    EquatableArray<IndexTable> Indexes)
{
    /// <summary>The places of the entries that are kept back; empty where the schema keeps none back.</summary>
    public EquatableArray<int> Unlisted { get; init; } = EquatableArray<int>.Empty;

    /// <summary>
    /// The places of the entries that are not in <c>All</c>, where nobody can read some of them (<see cref="EntryModel.IsUnfit"/>);
    /// empty where all can be read.
    /// </summary>
    public EquatableArray<int> LeftOut { get; init; } = EquatableArray<int>.Empty;
}
