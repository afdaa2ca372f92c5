namespace Catalog.Gen.Engine.Schema;

/// <summary>What a text holds: <c>contentEncoding</c>, <c>contentMediaType</c>, <c>contentSchema</c>. The drafts make them remarks that refuse nothing.</summary>
internal sealed class ContentKeywords : KeywordFamily
{
    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("contentEncoding", Drafts.FromSeven, Vocabularies.Content),
        new("contentMediaType", Drafts.FromSeven, Vocabularies.Content),
        new("contentSchema", Drafts.FromTwentyNineteen, Vocabularies.Content, Subschemas.One),
    ];
}
