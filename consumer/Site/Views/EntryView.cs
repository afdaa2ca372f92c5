using System.Collections.Immutable;

namespace Pedi.Site.Views;

/// <summary>An entry in words.</summary>
public sealed record EntryView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in full.</summary>
    public string? Title { get; init; }

    /// <summary>What it is: <c>Atlas</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it holds.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether it is kept back.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whose brains were imaged, where not people's.</summary>
    public string? Animals { get; init; }

    /// <summary>Whether the data can be had, where that is not plain: <c>Coming</c>.</summary>
    public string? Status { get; init; }

    /// <summary>What stands between a researcher and the data, in a word: <c>Open</c>; nothing where it is not known.</summary>
    public string? Access { get; init; }

    /// <summary>How to get it, in sentences.</summary>
    public required ImmutableArray<string> Obtaining { get; init; }

    /// <summary>The links out, that which leads nearest to the data first.</summary>
    public required ImmutableArray<LinkView> Links { get; init; }

    /// <summary>Its ages in figures; the stages of life where it gives none; nothing where it gives neither.</summary>
    public required ImmutableArray<AgeView> Ages { get; init; }

    /// <summary>Its bars on the axis.</summary>
    public required ImmutableArray<BarView> Bars { get; init; }

    /// <summary>How it was imaged, as the catalog spells it: <c>T1w</c>.</summary>
    public required ImmutableArray<string> Modalities { get; init; }

    /// <summary>How many were imaged: <c>885+ scans</c>.</summary>
    public string? Subjects { get; init; }

    /// <summary>What one asks of it, and the answers.</summary>
    public required ImmutableArray<FactView> Facts { get; init; }

    /// <summary>The entries that it has to do with, and that have to do with it.</summary>
    public required ImmutableArray<RelationView> Relations { get; init; }

    /// <summary>What may be wrong.</summary>
    public required ImmutableArray<string> Doubts { get; init; }

    /// <summary>What no fact says.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>What was looked up since.</summary>
    public required ImmutableArray<LookedUpView> LookedUp { get; init; }

    /// <summary>How to cite it.</summary>
    public required string Citation { get; init; }

    /// <summary>How to cite it, in BibTeX.</summary>
    public required string BibTeX { get; init; }

    /// <summary>What it is, for search engines: JSON-LD.</summary>
    public required string JsonLd { get; init; }

    /// <summary>Where it comes from in the list that the catalog grew from.</summary>
    public required ImmutableArray<SourceView> Sources { get; init; }

    /// <summary>Where its file can be edited.</summary>
    public required string EditAddress { get; init; }

    /// <summary>What the script judges it by.</summary>
    public required FilterData Filter { get; init; }

    /// <summary>Whether something that it says may be wrong.</summary>
    public bool IsDoubtful => !Doubts.IsEmpty || Ages.Any(age => age.Doubt is not null);

    /// <summary>Whether it is shown unless something is asked.</summary>
    public bool IsShown => !IsHeld && Animals is null;
}
