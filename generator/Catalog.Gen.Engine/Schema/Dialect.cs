namespace Catalog.Gen.Engine.Schema;

/// <summary>What a schema's keywords mean: a draft, and which of its vocabularies.</summary>
internal sealed record Dialect(Draft Draft, Vocabularies Vocabularies)
{
    private static readonly Dialect[] Whole = [.. DraftNames.All.Select(draft => new Dialect(draft, Vocabularies.All))];

    /// <summary>A draft with all its vocabularies.</summary>
    public static Dialect Of(Draft draft) => Whole[(int)draft];

    /// <summary>The keyword by which a schema says its own address.</summary>
    public string IdKeyword => Draft == Draft.Four ? "id" : "$id";

    /// <summary>Whether a keyword means something here; null where it does not (it is a remark then).</summary>
    public Keyword? Find(string name) =>
        KeywordTable.Find(name) is { } keyword && keyword.IsOf(Draft) && (keyword.Vocabulary & Vocabularies) != 0
            ? keyword
            : null;
}
