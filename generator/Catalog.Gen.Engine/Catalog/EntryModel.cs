using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// What an entry gives to the generated code: no positions, so that moving a comment changes nothing here.
/// </summary>
/// <param name="Signature">What is seen of it in C#.</param>
/// <param name="FormerIds">Ids that it once had.</param>
/// <param name="Facts">The values of annotated properties.</param>
/// <param name="Data">The entry, packed; of one that cannot be read only what says so.</param>
internal sealed record EntryModel(
    EntrySignature Signature,
    EquatableArray<string> FormerIds,
    EquatableArray<EntryFact> Facts,
    PackedData Data)
{
    /// <summary>Whether it is shown among all; one that is not is found by its name and its id alone.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>
    /// Whether it has problems that a baseline admits, and can be no value of its C# type: it is found by its name and its id alone,
    /// and whoever reads it gets an exception.
    /// </summary>
    public bool IsUnfit { get; init; }

    public string Id => Signature.Id;

    public string Member => Signature.Member;
}
