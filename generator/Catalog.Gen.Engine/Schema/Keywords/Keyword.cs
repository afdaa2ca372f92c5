namespace Catalog.Gen.Engine.Schema;

/// <summary>A keyword of the drafts that are read.</summary>
/// <param name="Name">The keyword.</param>
/// <param name="Drafts">The drafts in which it means something.</param>
/// <param name="Vocabulary">The vocabulary of drafts 2019-09 and later that it belongs to.</param>
/// <param name="Subschemas">Where in its value there are schemas.</param>
/// <param name="Applies">How it applies them.</param>
internal sealed record Keyword(
    string Name,
    Drafts Drafts,
    Vocabularies Vocabulary,
    Subschemas Subschemas = Subschemas.None,
    Applies Applies = Applies.Never)
{
    /// <summary>Whether it means something in a draft.</summary>
    public bool IsOf(Draft draft) => (Drafts & (Drafts)(1 << (int)draft)) != 0;

    /// <summary>The family that reads it.</summary>
    public KeywordFamily Family { get; init; } = null!;
}
