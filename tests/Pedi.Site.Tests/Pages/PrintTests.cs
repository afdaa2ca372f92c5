using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pedi.Site.Tests.Harness;

namespace Pedi.Site.Tests.Pages;

/// <summary>On A4.</summary>
public partial class PrintTests(WrittenSite site) : BrowserTests(site)
{
    /// <summary>The room between the margins of the style sheet, in pixels of 96 an inch.</summary>
    private const int PrintedWidth = (int)((210 - 28) / 25.4 * 96);

    [Theory]
    [InlineData("index.html", 2, 5)]
    [InlineData("datasets/ds001894.html", 1, 2)]
    [InlineData("compare.html?a=bcp&a=dhcp&a=abide-1&a=ds001894", 1, 2)]
    [InlineData("matrix.html", 1, 1)]
    [InlineData("downloads.html", 1, 2)]
    [InlineData("about.html", 1, 3)]
    public async Task A_page_prints_on_few_sheets_of_A4(string address, int least, int most)
    {
        IPage page = await OpenAsync(address);

        byte[] pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = false });

        string text = Encoding.Latin1.GetString(pdf);
        Assert.InRange(Sheet().Count(text), least, most);
        Assert.All(Box().Matches(text), box => Assert.Equal("594.9", box.Groups[1].Value[..5]));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("datasets/ds001894.html")]
    [InlineData("compare.html?a=bcp&a=dhcp&a=abide-1&a=ds001894")]
    [InlineData("matrix.html")]
    [InlineData("downloads.html")]
    public async Task Nothing_is_cut_off_on_paper_and_nothing_is_printed_that_one_would_press(string address)
    {
        IPage page = await OpenAsync(address, PrintedWidth, isDark: true);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        Assert.Equal(0, await page.Locator("button:visible, input:visible, select:visible, nav:visible").CountAsync());
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        string[] cut = await page.Locator("tbody tr").EvaluateAllAsync<string[]>(
            "rows => rows.map(row => getComputedStyle(row).breakInside).filter(rule => rule !== 'avoid')");
        Assert.Empty(cut);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();

    [GeneratedRegex(@"/MediaBox\s*\[0 0 ([\d.]+)")]
    private static partial Regex Box();
}
