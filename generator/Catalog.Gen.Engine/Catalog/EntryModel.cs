using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// What an entry gives to the generated code: no positions, so that moving a comment changes nothing here.
/// </summary>
/// <param name="Signature">What is seen of it in C#.</param>
/// <param name="FormerIds">Ids that it once had.</param>
/// <param name="Facts">The values of annotated properties.</param>
/// <param name="Data">The entry, packed; of one with errors only what says so, for the build fails.</param>
internal sealed record EntryModel(
    EntrySignature Signature,
    EquatableArray<string> FormerIds,
    EquatableArray<EntryFact> Facts,
    PackedData Data)
{
    /// <summary>Whether it is shown among all; one that is not is found by its name and its id alone.</summary>
    public bool IsListed { get; init; } = true;

    public string Id => Signature.Id;

    public string Member => Signature.Member;
}
