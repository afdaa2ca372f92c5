using System.Globalization;
using Microsoft.Playwright;
using Pedi.Site.Tests.Harness;

namespace Pedi.Site.Tests.Pages;

/// <summary>The comparison, the matrix, the downloads, an entry's page, and the site as files.</summary>
public class OtherPagesTests(WrittenSite site) : BrowserTests(site)
{
    [Fact]
    public async Task Up_to_four_entries_are_chosen_and_the_address_names_them()
    {
        IPage page = await OpenAsync();
        foreach (string name in new[] { "BCP", "dHCP", "ABIDE I", "HCP-D" })
            await Actions.DoAsync(page, "mark " + name);
        Assert.True(await page.GetByLabel("Compare PNC", new() { Exact = true }).IsDisabledAsync());

        await page.Locator("#tray-link").ClickAsync();

        Assert.EndsWith("compare.html?a=bcp&a=dhcp&a=hcp-d&a=abide-1", page.Url, StringComparison.Ordinal);
        Assert.Equal(5, await page.Locator(".compared thead th").CountAsync());
        await page.Locator("#choice select").First.SelectOptionAsync("");
        Assert.Equal(4, await page.Locator(".compared thead th").CountAsync());
        await page.GoBackAsync();
        Assert.Equal(5, await page.Locator(".compared thead th").CountAsync());
    }

    [Fact]
    public async Task A_comparison_says_what_differs_and_what_is_not_known()
    {
        IPage page = await OpenAsync("compare.html?a=bcp&a=dhcp&a=nowhere&a=bcp");

        Assert.Equal(["Fact", "BCP", "dHCP"], await page.Locator(".compared thead th").AllInnerTextsAsync());
        string[] rows = await page.Locator(".compared tbody tr").EvaluateAllAsync<string[]>(
            "rows => rows.map(row => row.className + ':' + [...row.cells].map(cell => cell.textContent).join('|'))");
        Assert.Contains(":Subjects|500|885+ scans", rows);
        Assert.Contains(":Kept at|NDA 2848|not known", rows);
        Assert.Contains("same:Kind|Dataset|Dataset", rows);
        Assert.True(Array.FindIndex(rows, row => row.Contains("Born", StringComparison.Ordinal))
            < Array.FindIndex(rows, row => row.Contains("In doubt", StringComparison.Ordinal)));
        Assert.Equal(2, await page.Locator(".compared td.get a").CountAsync());
    }

    [Fact]
    public async Task Every_number_of_the_matrix_leads_to_so_many_entries()
    {
        IPage matrix = await OpenAsync("matrix.html"), page = await OpenAsync();
        string[] cells = await matrix.Locator("td a").EvaluateAllAsync<string[]>(
            "all => all.map(each => each.textContent.trim() + ' ' + each.href)");

        Assert.InRange(cells.Length, 60, 96);
        foreach (string cell in cells)
        {
            string[] parts = cell.Split(' ');
            await page.GotoAsync(parts[1]);
            Assert.Equal((cell, int.Parse(parts[0], CultureInfo.InvariantCulture)), (cell, (await ShownAsync(page)).Length));
        }
    }

    [Fact]
    public async Task Every_download_is_there_and_as_large_as_the_page_says()
    {
        IPage page = await OpenAsync("downloads.html");
        string[] rows = await page.Locator("tbody tr").EvaluateAllAsync<string[]>(
            "rows => rows.map(row => row.querySelector('a').getAttribute('href') + ' ' + row.cells[2].textContent.trim())");

        Assert.Equal(Exports.ExportFormats.All.Length, rows.Length);
        Assert.All(rows, row =>
        {
            string[] parts = row.Split(' ');
            long bytes = new FileInfo(Path.Combine(Site.Folder, parts[0])).Length;
            Assert.Equal(bytes / 1000.0, double.Parse(parts[1], CultureInfo.InvariantCulture), 0.5);
        });
        string text = await page.Locator("main").InnerTextAsync();
        Assert.Contains("MIT licence", text, StringComparison.Ordinal);
        Assert.Contains("version " + WrittenSite.Origin.Catalog.Version, text, StringComparison.Ordinal);
        foreach (string beside in await AddressesAsync(page.Locator("td a")))
            Assert.True(File.Exists(Path.Combine(Site.Folder, beside)), beside);
    }

    [Fact]
    public async Task A_citation_is_copied()
    {
        IPage page = await OpenAsync("datasets/bcp.html");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await page.GetByText("Copy", new() { Exact = true }).First.ClickAsync();

        await Assertions.Expect(page.GetByText("Copied")).ToBeVisibleAsync();
        Assert.Equal(
            await page.Locator("#citation").TextContentAsync(), await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task From_an_entry_one_comes_back_to_what_was_asked()
    {
        IPage page = await OpenAsync("index.html?modality=dwi");
        string[] before = await ShownAsync(page);
        await Actions.DoAsync(page, "follow BCP");
        Assert.EndsWith("datasets/bcp.html", page.Url, StringComparison.Ordinal);

        await page.GoBackAsync();

        Assert.Equal(before, await ShownAsync(page));
    }

    [Fact]
    public async Task The_site_works_from_a_folder_without_a_server()
    {
        IPage page = await OpenAsync(new Uri(Path.Combine(Site.Folder, "index.html")).AbsoluteUri);

        await Actions.DoAsync(page, "check modality=dwi");
        await Actions.DoAsync(page, "fill age=6 months to 2 years");

        Assert.Equal(["bcp", "calgary-preschool"], await ShownAsync(page));
        Assert.EndsWith("index.html?modality=dwi&age=6+months..2+years", page.Url, StringComparison.Ordinal);
        await Actions.DoAsync(page, "follow BCP");
        Assert.Equal("BCP", await page.Locator("h1").InnerTextAsync());
        await page.GetByText("Compare with others").ClickAsync();
        Assert.Equal(["Fact", "BCP"], await page.Locator(".compared thead th").AllInnerTextsAsync());
    }
}
