using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Engine.Workspace;

/// <summary>
/// What the name of a file says of its entry. Where a schema has nothing that lies between entries, that is all that the other
/// entries of a catalog can depend on.
/// </summary>
internal static class UnreadEntry
{
    /// <summary>Whether the names of a catalog's files say all that its entries have to do with each other.</summary>
    public static bool Suffices(CatalogDefinition catalog) =>
        catalog.Settings is { Layout: CatalogLayout.File, Key: null, Member: null, FormerIds: null }
        && catalog.Annotations.All.Count == 0
        && catalog.Compiled.Doubtful.Count == 0;

    /// <summary>An entry of which nothing is known but its id.</summary>
    public static FileResult Of(string path, CatalogDefinition catalog)
    {
        string id = FilePaths.Stem(path);
        string member = ReservedMembers.Avoid(Identifiers.Pascal(id), catalog.Settings);
        var model = new EntryModel(
            new EntrySignature(id, member, EquatableArray<string>.Empty, null, Experimental: false),
            EquatableArray<string>.Empty,
            EquatableArray<EntryFact>.Empty,
            new PackedData(PackedFormat.Refused(path)));
        var places = new EntryPlaces(
            id,
            new FileSpan(path, default, default),
            member,
            EquatableArray<PlacedFact>.Empty,
            EquatableArray<PlacedText>.Empty,
            EquatableArray<string>.Empty)
        {
            IsUnread = true,
        };
        return new FileResult(
            catalog.Settings.FullClass,
            ImmutableArray.Create(model),
            ImmutableArray.Create(places),
            EquatableArray<Problem>.Empty);
    }
}
