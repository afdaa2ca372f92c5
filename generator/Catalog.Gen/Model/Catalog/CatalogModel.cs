namespace Catalog.Gen.Model.Catalog;

/// <summary>A catalog as the generated code sees it: ids are unique, members are unique.</summary>
/// <param name="Shape">What follows from the schema alone.</param>
/// <param name="Entries">By id, ordinal.</param>
/// <param name="Successors">For each superseded entry, what takes its place.</param>
/// <param name="Former">The ids of the past that still resolve.</param>
internal sealed record CatalogModel(
    CatalogShape Shape,
    EquatableArray<EntryModel> Entries,
    EquatableArray<Successor> Successors,
    EquatableArray<FormerMember> Former);

/// <summary>An entry that another one replaces.</summary>
internal readonly record struct Successor(string Id, string ById, string ByMember);

/// <summary>An id of the past.</summary>
/// <param name="Id">The former id.</param>
/// <param name="Member">The C# member that it made.</param>
/// <param name="Target">The index of the entry that has it.</param>
/// <param name="CurrentId">That entry's id.</param>
/// <param name="CurrentMember">That entry's member.</param>
internal sealed record FormerMember(string Id, string Member, int Target, string CurrentId, string CurrentMember);

/// <summary>The members of a group: all that an editor needs.</summary>
internal sealed record MemberGroup(
    CatalogShape Shape,
    int Number,
    int First,
    EquatableArray<EntryFace> Faces,
    EquatableArray<Successor> Successors,
    EquatableArray<FormerMember> Former);

/// <summary>How a catalog's data is cut: what only a build needs.</summary>
/// <param name="Model">The catalog.</param>
/// <param name="Groups">The entries whose data stands together.</param>
/// <param name="Readable">Whether the data is a readable literal.</param>
internal sealed record CatalogData(CatalogModel Model, EquatableArray<EntryGroup> Groups, bool Readable);

/// <summary>The data of a group.</summary>
internal sealed record DataGroup(CatalogSettings Settings, int Number, EntryGroup Group, bool Readable);

/// <summary>What the static class needs to know of its entries: how many there are.</summary>
/// <param name="Shape">What follows from the schema alone.</param>
/// <param name="Count">The number of entries.</param>
/// <param name="Former">The number of former ids.</param>
internal sealed record CatalogOutline(CatalogShape Shape, int Count, int Former);

/// <summary>The ids of a catalog, as other assemblies see them.</summary>
internal sealed record CatalogIds(CatalogSettings Settings, EquatableArray<string> Ids, EquatableArray<FormerMember> Former);
