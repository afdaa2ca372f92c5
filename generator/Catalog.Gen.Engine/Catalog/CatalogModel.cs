using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>A catalog as the generated code sees it: ids are unique, members are unique.</summary>
/// <param name="Shape">What follows from the schema alone.</param>
/// <param name="Entries">By id, ordinal.</param>
/// <param name="Successors">For each superseded entry, what takes its place.</param>
/// <param name="Former">The ids of the past that still resolve.</param>
internal sealed record CatalogModel(
    CatalogShape Shape,
    EquatableArray<EntryModel> Entries,
    EquatableArray<Successor> Successors,
    EquatableArray<FormerMember> Former)
{
    /// <summary>Whether entries are left out or have other names in C#, because others have their ids or their names.</summary>
    public bool HasConflicts { get; init; }

    /// <summary>How many entries become members in C#: see <see cref="MemberLimit"/>.</summary>
    public int MostMembers { get; init; } = int.MaxValue;

    /// <summary>Whether nothing will be built, so that no data is made: see <see cref="MemberLimit"/>.</summary>
    public bool IsRefused => MostMembers < int.MaxValue;
}
