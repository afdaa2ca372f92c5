using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pedi.Site.Tests.Harness;

namespace Pedi.Site.Tests.Pages;

/// <summary>How pages look to those who see them, and to those who don't: at three widths, light and dark.</summary>
public class LookTests(WrittenSite site) : BrowserTests(site)
{
    private static readonly string[] Some =
    [
        "index.html", "index.html?modality=dwi&age=30 weeks&search=a", "datasets/ds001894.html", "datasets/ibis.html",
        "datasets/imperial-alberts.html", "compare.html", "compare.html?a=bcp&a=dhcp&a=abide-1&a=ds001894", "matrix.html", "downloads.html",
        "about.html",
    ];

    public static TheoryData<int, bool> Views =>
        new() { { 360, false }, { 360, true }, { 768, false }, { 768, true }, { 1440, false }, { 1440, true } };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Axe_finds_nothing(int width, bool isDark)
    {
        IPage page = await OpenAsync("about.html", width, isDark);
        foreach (string address in Some)
        {
            await page.GotoAsync(Site.Address + address);
            if (address.StartsWith("index", StringComparison.Ordinal) && width < 1088)
                await page.Locator("#panel > summary").ClickAsync();

            AxeResult found = await page.RunAxe();

            Assert.True(found.Violations.Length == 0, $"{address}: {string.Join("\n", found.Violations.Select(Described))}");
            Assert.NotEmpty(found.Passes);
        }
    }

    [Fact]
    public async Task Axe_finds_what_is_wrong()
    {
        IPage page = await OpenAsync("about.html");
        await page.EvaluateAsync("() => { document.querySelector('.lead').style.color = '#ddd' }");

        AxeResult found = await page.RunAxe();

        Assert.Superset(new HashSet<string> { "color-contrast" }, found.Violations.Select(violation => violation.Id).ToHashSet());
    }

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(599)]
    [InlineData(768)]
    [InlineData(1024)]
    [InlineData(1440)]
    public async Task No_page_is_wider_than_the_window(int width)
    {
        IPage page = await OpenAsync(width: width);
        foreach (string address in width == 360 ? Site.Pages.Concat(Some) : Some)
        {
            await page.GotoAsync(Site.Address + address);
            int excess = await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)");
            Assert.Equal((address, 0), (address, excess));
        }
    }

    [Fact]
    public async Task What_is_pressed_on_a_phone_is_at_least_44_pixels_high()
    {
        IPage page = await OpenAsync("index.html?modality=dwi", 360);
        await page.Locator("#panel > summary").ClickAsync();
        await page.GetByLabel("Compare BCP", new() { Exact = true }).CheckAsync();

        string[] low = await LowAsync(
            page,
            "nav a, summary, .option, #filters input:not([type=checkbox]), select, #search, #csv, #show, .get a, #tray a, #tray button");
        Assert.Empty(low);
        Assert.Empty(await LowAsync(await OpenAsync("datasets/ds001894.html", 360), "nav a, .ways a, button, .button"));
        Assert.Empty(await LowAsync(await OpenAsync("matrix.html", 360), "td a"));
        Assert.NotEmpty(await LowAsync(page, "#found"));
    }

    [Fact]
    public async Task On_a_narrow_screen_the_axis_keeps_five_marks_and_an_entry_is_a_card()
    {
        string[] all = ["20 wk", "30 wk", "birth", "3 mo", "6 mo", "1 y", "2 y", "5 y", "10 y", "18 y", "40 y", "85 y"];

        IPage wide = await OpenAsync(width: 768), narrow = await OpenAsync(width: 599);

        Assert.Equal(all, await wide.Locator("thead text:visible").AllTextContentsAsync());
        Assert.Equal(["birth", "1 y", "5 y", "18 y", "85 y"], await narrow.Locator("thead text:visible").AllTextContentsAsync());
        Assert.Equal("grid", await narrow.EvaluateAsync<string>("() => getComputedStyle(document.getElementById('bcp')).display"));
        foreach (string part in new[] { ".ages", ".modalities", ".subjects", ".get" })
            Assert.True(await narrow.Locator($"#bcp {part}").IsVisibleAsync(), part);
    }

    [Theory]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Marks_of_the_axis_do_not_cover_one_another(int width)
    {
        IPage page = await OpenAsync(width: width);

        Assert.Equal(0, await page.EvaluateAsync<int>("""
            () => {
              const boxes = [...document.querySelectorAll('thead text')].map(text => text.getBoundingClientRect())
              const meet = (a, b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom
              return boxes.flatMap((a, index) => boxes.slice(index + 1).filter(b => meet(a, b))).length
            }
            """));
    }

    private static async Task<string[]> LowAsync(IPage page, string selector) => await page.Locator(selector).EvaluateAllAsync<string[]>("""
        all => all.filter(each => each.offsetParent && each.getBoundingClientRect().height < 43.9)
          .map(each => each.outerHTML.slice(0, 120))
        """);

    private static string Described(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
