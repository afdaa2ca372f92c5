using System.Collections.Immutable;
using Pedi.Ages;
using Pedi.Rendering;
using Pedi.Site.Views;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Site.Building;

/// <summary>The catalog, in the site's words.</summary>
internal static class SiteViews
{
    /// <param name="entries">The entries, those that are held back among them.</param>
    /// <param name="origin">What the site is made of.</param>
    /// <param name="downloads">The catalog in files.</param>
    public static SiteView Of(IReadOnlyList<Dataset> entries, SiteOrigin origin, ImmutableArray<DownloadView> downloads) => new(
        new OriginView(origin.Catalog.Address.AbsoluteUri, origin.Catalog.Version, origin.Catalog.Licence),
        [.. AgeAxis.Ticks.Select(tick => new TickView(tick.Short, Percent.Of(tick.Position), tick.IsBirth, tick.IsMain))],
        Facets.Of(entries),
        [
            .. entries.Select(entry => EntryViews.Of(entry, origin))
                .OrderBy(entry => entry.Filter.Start)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal),
        ],
        MatrixOf([.. entries.Where(entry => entry.Curation == Curation.Listed && entry.Species == Species.Human)]),
        downloads);

    private static MatrixView MatrixOf(ImmutableArray<Dataset> entries) => new(
        [.. ModalityMatrix.Stages.Select(stage => Option(stage, 0, entries.Count(entry => entry.LifeStages.Contains(stage.Value))))],
        [
            .. ModalityMatrix.Of(entries).Rows
                .Where(row => row.All > 0)
                .Select(row => new MatrixRowView(Option(row.Modality, row.Depth, row.All), row.Counts)),
        ]);

    private static FacetOptionView Option<T>(Term<T> term, int depth, int count)
        where T : struct, Enum => new(term.Text, term.Title, term.Description, "", depth, count, IsChosen: false);
}
