using Microsoft.Playwright;
using Pedi.Exports;
using Pedi.Site.Tests.Harness;
using PediatricImaging;

[assembly: AssemblyFixture(typeof(WrittenSite))]

namespace Pedi.Site.Tests.Harness;

/// <summary>The catalog's site, written once for all tests, a server of it, and a browser.</summary>
public sealed class WrittenSite : IAsyncLifetime
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("pedi-site-");
    private readonly StaticServer _server;

    public WrittenSite()
    {
        Folder = Path.Combine(_parent.FullName, "site");
        SiteWriter.Write(Folder, Everything, Origin);
        _server = new StaticServer(Folder);
    }

    /// <summary>All entries, those that are held back among them.</summary>
    internal static IReadOnlyList<Dataset> Everything { get; } = [.. Datasets.All, .. Datasets.Unlisted];

    internal static SiteOrigin Origin { get; } = new(ExportOrigin.Current);

    /// <summary>Where the site is.</summary>
    public string Folder { get; }

    /// <summary>The address of the server, with a slash at the end.</summary>
    public string Address => _server.Address;

    /// <summary>The pages, from the site's folder.</summary>
    public IEnumerable<string> Pages => Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>The browser; null where there is none.</summary>
    public IBrowser? Browser { get; private set; }

    public async ValueTask InitializeAsync() => Browser = await Chromium.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _server.Dispose();
        _parent.Delete(recursive: true);
    }
}
