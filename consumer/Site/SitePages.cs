using System.Collections.Immutable;
using System.Text;
using Pedi.Site.Pages;
using Pedi.Site.Views;

namespace Pedi.Site;

/// <summary>The site's pages, and the two files that all of them share.</summary>
internal static class SitePages
{
    /// <summary>The site's files, without its downloads.</summary>
    public static async Task<ImmutableArray<SiteFile>> DrawAsync(SiteView site)
    {
        await using var renderer = new PageRenderer();
        var files = ImmutableArray.CreateBuilder<SiteFile>();
        SiteFile style = Asset("site.css");
        files.Add(style with { Content = (byte[])[.. style.Content.Span, .. Encoding.UTF8.GetBytes(AxisStyle.Of(site.Axis))] });
        files.Add(new SiteFile("site.js", (byte[])[.. Scripts.SelectMany(name => Asset(name).Content.ToArray())]));
        files.Add(await renderer.DrawAsync<IndexPage>("index.html", ("Site", site)));
        files.Add(await renderer.DrawAsync<ComparePage>("compare.html", ("Site", site)));
        files.Add(await renderer.DrawAsync<MatrixPage>("matrix.html", ("Site", site)));
        files.Add(await renderer.DrawAsync<DownloadsPage>("downloads.html", ("Site", site)));
        files.Add(await renderer.DrawAsync<AboutPage>("about.html", ("Site", site)));
        foreach (EntryView entry in site.Entries)
            files.Add(await renderer.DrawAsync<EntryPage>($"datasets/{entry.Id}.html", ("Site", site), ("Entry", entry)));
        return files.ToImmutable();
    }

    /// <summary>Parts of one script, so that a page asks for one file.</summary>
    private static readonly string[] Scripts = ["1-ages.js", "2-find.js", "3-compare.js", "4-start.js"];

    private static SiteFile Asset(string name) => new(name, EmbeddedFile.Read("site/" + name));
}
