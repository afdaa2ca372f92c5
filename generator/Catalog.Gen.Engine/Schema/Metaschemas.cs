namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// The schemas that schemas are checked by, known without a file and without a network. <c>Metaschemas/README.md</c> says
/// where they are from.
/// </summary>
internal static class Metaschemas
{
    private static readonly Metaschema ExtensionKeywords = new(("x-keywords.schema.json", "catalog-gen:///x-keywords.schema.json"));

    private static readonly Dictionary<Draft, Metaschema> ByDraft = new()
    {
        [Draft.Four] = new(("draft-04.schema.json", "http://json-schema.org/draft-04/schema")),
        [Draft.Six] = new(("draft-06.schema.json", "http://json-schema.org/draft-06/schema")),
        [Draft.Seven] = new(("draft-07.schema.json", "http://json-schema.org/draft-07/schema")),
        [Draft.TwentyNineteen] = WithVocabularies(
            "2019-09", "core", "applicator", "validation", "meta-data", "format", "content"),
        [Draft.TwentyTwenty] = WithVocabularies(
            "2020-12", "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "format-assertion", "content"),
        [Draft.One] = new(("v1.schema.json", "https://json-schema.org/v1")),
    };

    /// <summary>What the <c>x-</c> keywords must look like.</summary>
    public static SchemaNode Extensions => ExtensionKeywords.Root;

    /// <summary>The metaschema of a draft.</summary>
    public static SchemaNode Of(Draft draft) => ByDraft[draft].Root;

    /// <summary>The metaschema, or the part of one, that has an address; null where none has.</summary>
    public static SchemaResource? FindResource(string address) =>
        ByDraft.Values.Select(metaschema => metaschema.FindResource(address)).FirstOrDefault(found => found is not null);

    private static Metaschema WithVocabularies(string draft, params string[] vocabularies) => new(
    [
        ($"{draft}.schema.json", $"https://json-schema.org/draft/{draft}/schema"),
        .. vocabularies.Select(name => ($"{draft}.{name}.json", $"https://json-schema.org/draft/{draft}/meta/{name}")),
    ]);
}
