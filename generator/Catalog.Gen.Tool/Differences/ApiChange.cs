namespace Catalog.Gen.Tool.Differences;

/// <summary>A change of the API.</summary>
/// <param name="News">What happened.</param>
/// <param name="Subject">The type or the member.</param>
/// <param name="What">What it is, or what of it is different: words, with names between backticks.</param>
/// <param name="Breaks">Whom it breaks.</param>
/// <param name="Why">Why, or what to mind; empty where it needs no word.</param>
internal sealed record ApiChange(ApiNews News, string Subject, string What, Breaks Breaks, string Why)
{
    /// <summary>What it was before, where that is a text of its own: a type, a number, an id.</summary>
    public string? Old { get; init; }

    /// <summary>What it is now.</summary>
    public string? New { get; init; }

    /// <summary>Whether nobody would notice at first: nothing stops, and something else is meant.</summary>
    public bool IsSilent { get; init; }
}
