using System.Collections.Immutable;
using Pedi.Site.Building;
using Pedi.Site.Views;
using PediatricImaging;

namespace Pedi.Site;

/// <summary>Writes the catalog as a site: pages that need no server, and files to download.</summary>
internal static class SiteWriter
{
    /// <summary>Writes a site.</summary>
    /// <param name="folder">The folder, which is new, empty, or a site that is replaced.</param>
    /// <param name="entries">The entries, those that are held back among them.</param>
    /// <param name="origin">What the site is made of.</param>
    /// <exception cref="IOException">The folder holds something else.</exception>
    /// <exception cref="PediException">The folder cannot be written.</exception>
    public static SiteReport Write(string folder, IReadOnlyList<Dataset> entries, SiteOrigin origin)
    {
        (ImmutableArray<SiteFile> downloads, ImmutableArray<DownloadView> views) =
            Downloads.Of(
                [.. entries.Where(entry => entry.Curation == Curation.Listed).OrderBy(entry => entry.Id, StringComparer.Ordinal)],
                origin.Catalog);
        ImmutableArray<SiteFile> pages = SitePages.DrawAsync(SiteViews.Of(entries, origin, views)).GetAwaiter().GetResult();
        ImmutableArray<SiteFile> files = [.. pages, .. downloads];
        files = files.Add(SiteMarker.Of(files));
        SiteFolder.Write(folder, files);
        return new SiteReport(entries.Count, files.Length, files.Sum(file => (long)file.Content.Length));
    }
}
