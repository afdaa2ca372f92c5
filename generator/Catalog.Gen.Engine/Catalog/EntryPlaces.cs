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
    EquatableArray<string> Names);
