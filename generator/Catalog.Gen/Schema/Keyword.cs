namespace Catalog.Gen.Schema;

[Flags]
internal enum Drafts
{
    Seven = 1,
    TwentyTwentyTwelve = 2,
    Both = Seven | TwentyTwentyTwelve,
}

/// <summary>Where in a keyword's value there are schemas.</summary>
internal enum Subschemas
{
    None,
    One,
    List,
    Map,

    /// <summary>Draft-07's <c>items</c>.</summary>
    OneOrList,

    /// <summary><c>dependencies</c>: a map whose values are schemas or lists of names.</summary>
    MapOrNames,
}

/// <summary>A keyword of the drafts that are read.</summary>
internal sealed record Keyword(string Name, Drafts Drafts, Vocabularies Vocabulary, Subschemas Subschemas);
