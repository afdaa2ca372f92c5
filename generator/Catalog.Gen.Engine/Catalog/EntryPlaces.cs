using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Where an entry and what it refers to stand: for messages between entries.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Place">Its key, or the start of its file.</param>
/// <param name="Member">The C# member.</param>
/// <param name="Facts">The places of its facts, in the order of the model's.</param>
/// <param name="FormerIds">The places of its former ids.</param>
/// <param name="Names">What it is called: people write that where its id is due.</param>
internal sealed record EntryPlaces(
    string Id,
    FileSpan Place,
    string Member,
    EquatableArray<PlacedFact> Facts,
    EquatableArray<PlacedText> FormerIds,
    EquatableArray<string> Names)
{
    /// <summary>The first character of the id as it is written; NUL where the file's name is the id.</summary>
    public char Opening { get; init; }

    /// <summary>
    /// Whether nothing is known of the entry but its id, since its file cannot be read: the id counts as one that is there.
    /// </summary>
    public bool IsUnread { get; init; }

    /// <summary>Whether the id was picked out of a file that cannot be read, so that it may be none, and nothing is said of it.</summary>
    public bool IsGuessed => IsUnread && !IsNamedByFile;

    /// <summary>Whether the id is the name of the file.</summary>
    public bool IsNamedByFile => Opening == '\0';
}
