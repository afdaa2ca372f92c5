using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>The members of a group: all that an editor needs.</summary>
internal sealed record MemberGroup(
    CatalogShape Shape,
    int Number,
    int First,
    EquatableArray<EntrySignature> Signatures,
    EquatableArray<Successor> Successors,
    EquatableArray<FormerMember> Former);
