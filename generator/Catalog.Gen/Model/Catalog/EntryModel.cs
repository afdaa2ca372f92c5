namespace Catalog.Gen.Model.Catalog;

/// <summary>
/// What an entry gives to the generated code: no positions, so that moving a comment changes nothing here.
/// </summary>
/// <param name="Face">What is seen of it in C#.</param>
/// <param name="FormerIds">Ids that it once had.</param>
/// <param name="Facts">The values of annotated properties.</param>
/// <param name="Data">The entry, packed; empty where it is invalid, and the build fails.</param>
internal sealed record EntryModel(
    EntryFace Face,
    EquatableArray<string> FormerIds,
    EquatableArray<EntryFact> Facts,
    PackedData Data)
{
    public string Id => Face.Id;

    public string Member => Face.Member;
}

/// <summary>An entry's member: all that an editor needs, without the data.</summary>
/// <param name="Id">The id.</param>
/// <param name="Member">The C# member.</param>
/// <param name="Summary">Lines of the member's documentation, not yet escaped.</param>
/// <param name="Obsolete">The message, where the entry is marked so; empty for a mark without one.</param>
/// <param name="Experimental">Whether the entry is marked so.</param>
internal sealed record EntryFace(
    string Id,
    string Member,
    EquatableArray<string> Summary,
    string? Obsolete,
    bool Experimental);
