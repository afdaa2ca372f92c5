using System.Collections.Immutable;

namespace Pedi.Site.Views;

/// <summary>All that the site says. The pages are drawn from this alone, and whatever is text in it stays text.</summary>
/// <param name="Origin">What it was made of.</param>
/// <param name="Axis">The marks of the axis of ages.</param>
/// <param name="Facets">What the entries can be narrowed by.</param>
/// <param name="Entries">The entries, the youngest first.</param>
/// <param name="Matrix">How many entries there are of each modality and stage of life.</param>
/// <param name="Downloads">The catalog in files.</param>
public sealed record SiteView(
    OriginView Origin,
    ImmutableArray<TickView> Axis,
    ImmutableArray<FacetView> Facets,
    ImmutableArray<EntryView> Entries,
    MatrixView Matrix,
    ImmutableArray<DownloadView> Downloads)
{
    /// <summary>How many entries are shown unless something is asked: those listed, of people.</summary>
    public int Shown => Entries.Count(entry => entry.IsShown);
}
