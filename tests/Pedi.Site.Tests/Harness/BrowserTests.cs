using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Pedi.Site.Tests.Harness;

/// <summary>
/// Tests that open pages. Whatever a page does, it makes no request that leaves or fails, and writes nothing to the console: each
/// test looks at that in the end.
/// </summary>
public abstract class BrowserTests(WrittenSite site) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<IBrowserContext> _contexts = [];
    private string _home = site.Address;

    protected WrittenSite Site { get; } = site;

    /// <summary>What pages asked for, in order.</summary>
    protected ConcurrentQueue<string> Requests { get; } = [];

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Site.Browser is not null, Chromium.Missing);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (IBrowserContext context in _contexts)
            await context.CloseAsync();
        Assert.Empty(_complaints);
    }

    /// <summary>Opens a page of the site.</summary>
    /// <param name="address">Its file, with a query where it has one; or a whole address.</param>
    /// <param name="width">How wide the window is, in pixels.</param>
    /// <param name="isDark">Whether the reader wants it dark.</param>
    /// <param name="script">Whether script runs.</param>
    protected async Task<IPage> OpenAsync(string address = "index.html", int width = 1440, bool isDark = false, bool script = true)
    {
        IBrowserContext context = await Site.Browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
        });
        _contexts.Enqueue(context);
        IPage page = await context.NewPageAsync();
        page.Request += (_, request) => Note(request.Url);
        page.RequestFailed += (_, request) => Complain($"failed: {request.Url}");
        page.Response += (_, response) => Complain(response.Status >= 400 ? $"{response.Status}: {response.Url}" : null);
        page.Console += (_, message) => Complain($"console: {message.Text}");
        page.PageError += (_, error) => Complain($"error: {error}");
        await page.GotoAsync(address.Contains("://", StringComparison.Ordinal) ? address : Site.Address + address);
        return page;
    }

    /// <summary>Opens the first page of another server.</summary>
    protected Task<IPage> OpenElsewhereAsync(string address)
    {
        _home = address;
        return OpenAsync(address + "index.html");
    }

    /// <summary>The names of the entries that are shown, in order.</summary>
    protected static async Task<string[]> ShownAsync(IPage page) =>
        [.. await page.Locator("#table tbody tr:visible").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)")];

    /// <summary>Where links lead, as the page writes it.</summary>
    protected static Task<string[]> AddressesAsync(ILocator links) =>
        links.EvaluateAllAsync<string[]>("all => all.map(each => each.getAttribute('href'))");

    private void Note(string address)
    {
        if (address.StartsWith("data:", StringComparison.Ordinal) || address.StartsWith("blob:", StringComparison.Ordinal))
            return;
        Requests.Enqueue(address);
        if (!address.StartsWith(_home, StringComparison.Ordinal) && !address.StartsWith("file://", StringComparison.Ordinal))
            Complain($"leaves: {address}");
    }

    private void Complain(string? complaint)
    {
        if (complaint is not null)
            _complaints.Enqueue(complaint);
    }
}
