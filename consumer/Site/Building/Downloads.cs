using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pedi.Exports;
using Pedi.Site.Views;
using PediatricImaging;

namespace Pedi.Site.Building;

/// <summary>The catalog in files: every format that <c>pedi export</c> writes.</summary>
internal static class Downloads
{
    /// <summary>Writes the files, and says what they are.</summary>
    /// <param name="entries">The entries that are listed.</param>
    /// <param name="origin">Where they come from.</param>
    public static (ImmutableArray<SiteFile> Files, ImmutableArray<DownloadView> Views) Of(
        IReadOnlyList<Dataset> entries, ExportOrigin origin)
    {
        var files = ImmutableArray.CreateBuilder<SiteFile>();
        var views = ImmutableArray.CreateBuilder<DownloadView>();
        foreach (ExportFormat format in ExportFormats.All)
        {
            string name = NameOf(format) + format.Extension;
            using var content = new MemoryStream();
            ExportFormats.Write(format, entries, origin, content);
            SiteFile[] beside =
            [
                .. ExportFormats.Companions(format, origin, name)
                    .Select(companion => new SiteFile(PathOf(companion.FileName), Encoding.UTF8.GetBytes(companion.Content))),
            ];
            files.Add(new SiteFile(PathOf(name), content.ToArray()));
            files.AddRange(beside);
            views.Add(new DownloadView(
                PathOf(name), TitleOf(format), format.Description, SizeOf(content.Length), [.. beside.Select(file => file.Path)]));
        }

        return (files.ToImmutable(), views.ToImmutable());
    }

    private static string PathOf(string name) => $"downloads/{name}";

    /// <summary>Formats whose files end alike, or whose schemas would be called alike, are told apart.</summary>
    private static string NameOf(ExportFormat format) => format.Name switch
    {
        "ndjson" => "catalog-lines",
        "schema.org" => "catalog-schema-org",
        "dcat" => "catalog-dcat",
        _ => "catalog",
    };

    private static string TitleOf(ExportFormat format) => format.Name switch
    {
        "schema.org" => "schema.org",
        "bibtex" => "BibTeX",
        "markdown" => "Markdown",
        "parquet" => "Parquet",
        string abbreviation => abbreviation.ToUpperInvariant(),
    };

    private static string SizeOf(long bytes) => bytes < 1000
        ? $"{bytes} bytes"
        : (bytes / 1000.0).ToString(bytes < 10_000 ? "0.0" : "0", CultureInfo.InvariantCulture) + " KB";
}
