namespace Catalog.Gen.Engine.Schema;

/// <summary>What a schema is called and written in, and schemas that stand by to be referred to. The registry reads them.</summary>
internal sealed class CoreKeywords : KeywordFamily
{
    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("$schema", Drafts.All, Vocabularies.Core),
        new("$id", Drafts.FromSix, Vocabularies.Core),
        new("id", Drafts.Four, Vocabularies.Core),
        new("$comment", Drafts.FromSeven, Vocabularies.Core),
        new("$anchor", Drafts.FromTwentyNineteen, Vocabularies.Core),
        new("$recursiveAnchor", Drafts.TwentyNineteen, Vocabularies.Core),
        new("$dynamicAnchor", Drafts.FromTwentyTwenty, Vocabularies.Core),
        new("$vocabulary", Drafts.TwentyNineteen | Drafts.TwentyTwenty, Vocabularies.Core),
        new("$defs", Drafts.FromTwentyNineteen, Vocabularies.Core, Subschemas.Map),
        new("definitions", Drafts.All, Vocabularies.Core, Subschemas.Map),
    ];
}
