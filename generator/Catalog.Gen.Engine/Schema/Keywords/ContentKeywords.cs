namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// The keywords about what a text contains: <c>contentEncoding</c>, <c>contentMediaType</c>, <c>contentSchema</c>. In every
/// draft they are annotations and reject no value.
/// </summary>
internal sealed class ContentKeywords : KeywordFamily
{
    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("contentEncoding", Drafts.FromSeven, Vocabularies.Content),
        new("contentMediaType", Drafts.FromSeven, Vocabularies.Content),
        new("contentSchema", Drafts.FromTwentyNineteen, Vocabularies.Content, Subschemas.One),
    ];
}
