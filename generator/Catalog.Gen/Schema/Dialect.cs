namespace Catalog.Gen.Schema;

/// <summary>The parts of draft 2020-12 that a metaschema switches on by <c>$vocabulary</c>.</summary>
[Flags]
internal enum Vocabularies
{
    None = 0,
    Core = 1,
    Applicator = 2,
    Unevaluated = 4,
    Validation = 8,
    MetaData = 16,
    Format = 32,
    Content = 64,
    All = Core | Applicator | Unevaluated | Validation | MetaData | Format | Content,
}

/// <summary>What a schema's keywords mean: a draft, and which of its vocabularies.</summary>
internal sealed record Dialect(Draft Draft, Vocabularies Vocabularies)
{
    public static Dialect Seven { get; } = new(Draft.Seven, Vocabularies.All);

    public static Dialect TwentyTwentyTwelve { get; } = new(Draft.TwentyTwentyTwelve, Vocabularies.All);

    public static Dialect Of(Draft draft) => draft == Draft.Seven ? Seven : TwentyTwentyTwelve;

    /// <summary>Whether a keyword means something here; null where it does not (it is a remark then).</summary>
    public Keyword? Find(string name) =>
        Keywords.Find(name) is { } keyword
        && (keyword.Drafts & (Draft == Draft.Seven ? Drafts.Seven : Drafts.TwentyTwentyTwelve)) != 0
        && (keyword.Vocabulary & Vocabularies) != 0
            ? keyword
            : null;
}
