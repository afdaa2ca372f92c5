using Microsoft.Playwright;
using Pedi.Site.Tests.Harness;

namespace Pedi.Site.Tests.Finding;

/// <summary>The filters of the first page: they judge as the command does, say what they left out, and stay in the address.</summary>
public class FilterTests(WrittenSite site) : BrowserTests(site)
{
    private static readonly string[] Asked =
    [
        "modality=mri", "modality=anat", "modality=bold", "modality=bold-rest&modality=eeg", "modality=Chimap", "life-stage=fetal",
        "life-stage=child", "life-stage=neonatal&life-stage=infant", "kind=atlas", "kind=template&kind=challenge", "species=macaque",
        "species=monkey", "species=human&species=monkey", "design=longitudinal", "design=multiSite", "access=open", "access=unknown",
        "access=request&access=partial", "host=nitrc", "host=nda&host=osf", "status=coming", "status=unavailable",
        "subjects=100..", "subjects=..90", "subjects=80..500", "subjects=900..", "age=2 years", "age=10.5 years", "age=26 weeks",
        "age=30 weeks", "age=30 weeks GA", "age=30 weeks PMA", "age=38 weeks PMA", "age=6 months..2 years", "age=0 months", "age=14 days",
        "age=18 years..", "age=..1 year", "age=4.5 years", "age=3.999 years", "age=80 years", "age=20..25 weeks GA", "search=labels",
        "search=ASD", "search=DTI", "search=longitudinal", "search=newborn", "search=T1 adhd", "search=3D", "search=osf.io",
        "search=template", "search=3", "search=t", "search=2018", "search=pediatric", "search=paediatric", "search=foetal",
        "search=grey matter",
        "search=labelled", "search=centre", "modality=T2w", "modality=bold-task", "life-stage=adult",
        "life-stage=youngAdult&life-stage=adult",
        "held=yes", "species=any", "species=macaque&held=yes", "age=15 years", "age=20 years..30 years", "age=30wGA", "age=GA 30 weeks",
        "age=30 weeks of gestation", "age=30%2B3 weeks GA", "age=28 weeks GA..32 weeks GA", "age=28..32 weeks PMA", "age=2 years old",
        "age=30 gw", "age=6-24 months", "age=38 to 42 weeks postmenstrual age", "age=term",
        "search=mri dataset", "search=line", "search=zebra", "modality=dwi&age=6 months..2 years",
        "modality=T2w&life-stage=neonatal&access=open",
        "design=longitudinal&subjects=101..", "held=yes&age=33 weeks PMA", "held=yes&search=alberts", "kind=atlas&age=30w GA&modality=T2w",
    ];

    public static TheoryData<string> Addresses => [.. Asked];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_address_finds_what_the_command_finds(string asked)
    {
        IPage page = await OpenAsync("index.html?" + asked);

        string[] arguments =
        [
            .. asked.Split('&').Select(pair => pair.Split('='))
                .SelectMany(pair => pair[0] == "held" ? new[] { "--held" } : [$"--{pair[0]}", Uri.UnescapeDataString(pair[1])]),
        ];
        (string[] ids, string remarks) = Command.List(arguments);
        Assert.Equal(ids.Order(StringComparer.Ordinal), (await ShownAsync(page)).Order(StringComparer.Ordinal));

        // What was left out is counted alike, too; the site names no options.
        string[] counts =
            [.. remarks.Split('\n').Where(line => line.Contains(": not considered", StringComparison.Ordinal)).Select(Counted)];
        string[] told = [.. (await page.Locator("#left-out > li").AllInnerTextsAsync()).Select(Counted)];
        Assert.Equal(counts.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_facet_counts_what_each_of_its_values_would_show()
    {
        IPage page = await OpenAsync("index.html?modality=dwi&life-stage=child");

        foreach (string value in new[] { "infant", "adolescent", "fetal" })
        {
            string told = await page.Locator($"label:has(input[value={value}]) .count").InnerTextAsync();
            IPage other = await OpenAsync($"index.html?modality=dwi&life-stage={value}");
            Assert.Equal(told, (await ShownAsync(other)).Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task What_is_asked_is_in_the_address_and_back_and_forward_lead_through_it()
    {
        IPage page = await OpenAsync();
        int all = (await ShownAsync(page)).Length;
        await Actions.DoAsync(page, "check modality=dwi");
        int diffusion = (await ShownAsync(page)).Length;
        await page.Locator("#search").PressSequentiallyAsync("child");
        int children = (await ShownAsync(page)).Length;
        Assert.EndsWith("?modality=dwi&search=child", page.Url, StringComparison.Ordinal);
        Assert.True(all > diffusion && diffusion > children);

        await page.GoBackAsync();
        Assert.Equal(diffusion, (await ShownAsync(page)).Length);
        Assert.Equal("", await page.Locator("#search").InputValueAsync());
        await page.GoBackAsync();
        Assert.Equal(all, (await ShownAsync(page)).Length);
        Assert.False(await page.Locator("input[value=dwi]").IsCheckedAsync());
        await page.GoForwardAsync();
        await page.GoForwardAsync();
        Assert.Equal(children, (await ShownAsync(page)).Length);

        await page.ReloadAsync();
        Assert.Equal(children, (await ShownAsync(page)).Length);
    }

    [Fact]
    public async Task An_address_in_other_words_is_understood()
    {
        IPage page = await OpenAsync("index.html?modality=rsfMRI&life-stage=newborn");

        Assert.True(await page.Locator("input[value=bold-rest]").IsCheckedAsync());
        Assert.True(await page.Locator("input[value=neonatal]").IsCheckedAsync());
    }

    [Fact]
    public async Task A_word_in_the_address_that_is_not_known_is_passed_over_and_said()
    {
        IPage page = await OpenAsync("index.html?modality=xray&kind=atlas");

        string told = await page.Locator("#left-out").InnerTextAsync();
        Assert.Contains("“xray” is no modality that is known: passed over", told, StringComparison.Ordinal);
        Assert.Equal(7, (await ShownAsync(page)).Length);
    }

    [Theory]
    [InlineData("colour=red&kind=atlas", "not understood: colour=red")]
    [InlineData("basis=LMP&kind=atlas", "not understood: basis=LMP")]
    [InlineData("subjects=many&kind=atlas", "not understood: subjects=many")]
    [InlineData("at-least=many&kind=atlas", "not understood: at-least=many")]
    [InlineData("held=perhaps&kind=atlas", "not understood: held=perhaps")]
    [InlineData("sort=beauty&kind=atlas", "not understood: sort=beauty")]
    [InlineData("kind=atlas", "")]
    public async Task What_an_address_says_that_is_not_understood_is_said(string asked, string expected)
    {
        IPage page = await OpenAsync("index.html?" + asked);

        string told = await page.Locator("#left-out").InnerTextAsync();
        Assert.Equal(expected.Length > 0 ? 1 : 0, told.Split("not understood").Length - 1);
        Assert.Contains(expected, told, StringComparison.Ordinal);
        Assert.Equal(7, (await ShownAsync(page)).Length);
        Assert.Equal("age", await page.Locator("#sort option:checked").InnerTextAsync());
    }

    [Theory]
    [InlineData("age=30 weeks&basis=GA", "age=30 weeks GA")]
    [InlineData("age=30 weeks&basis=pma", "age=30 weeks PMA")]
    [InlineData("at-least=80&at-most=500", "subjects=80..500")]
    [InlineData("search=!!!", "search=")]
    public async Task An_address_by_the_names_of_the_fields_is_understood(string asked, string same)
    {
        string[] expected = await ShownAsync(await OpenAsync("index.html?" + same));

        IPage page = await OpenAsync("index.html?" + asked);

        Assert.Equal(expected, await ShownAsync(page));
        Assert.DoesNotContain("not understood", await page.Locator("#left-out").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">2 years", "2 years..")]
    [InlineData("28 weeks GA to 2 years", "both ends count from the same moment")]
    [InlineData("30+3 months", "is not an age")]
    [InlineData("3 to 2 years", "write the lower age first")]
    public async Task An_age_that_cannot_be_read_is_answered(string age, string answer)
    {
        IPage page = await OpenAsync();

        await Actions.DoAsync(page, "fill age=" + age);

        Assert.Contains(answer, await page.Locator("#age-note").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(36, (await ShownAsync(page)).Length);
    }

    [Fact]
    public async Task Each_thing_that_is_asked_can_be_taken_back()
    {
        IPage page = await OpenAsync("index.html?modality=dwi&age=30 weeks GA&subjects=10..&held=yes&search=atlas&species=any");
        ILocator chips = page.Locator("#chips button");

        Assert.Equal(
            ["Diffusion ×", "any species ×", "30 weeks GA ×", "10– subjects ×", "held back, too ×", "“atlas” ×"],
            await chips.AllInnerTextsAsync());
        while (await chips.CountAsync() > 0)
            await chips.First.ClickAsync();
        Assert.Equal(Site.Address + "index.html", page.Url);
        Assert.Equal("36 entries", await page.Locator("#found").InnerTextAsync());
    }

    [Fact]
    public async Task Where_nothing_fits_that_is_said_and_all_can_be_taken_back_at_once()
    {
        IPage page = await OpenAsync("index.html?search=zebra&kind=atlas");
        Assert.Empty(await ShownAsync(page));

        await page.GetByText("Clear all filters").ClickAsync();

        Assert.Equal(36, (await ShownAsync(page)).Length);
    }

    [Fact]
    public async Task The_order_can_be_chosen()
    {
        IPage page = await OpenAsync();
        Assert.Equal("feta", (await ShownAsync(page))[0]);

        await Actions.DoAsync(page, "choose sort=name");
        Assert.Equal(["abcd", "abide-1", "abide-2"], (await ShownAsync(page))[..3]);
        await Actions.DoAsync(page, "choose sort=subjects");
        Assert.Equal(["pnc", "bcp", "imperial-neonatal-153", "ds003499"], (await ShownAsync(page))[..4]);
        await page.GoBackAsync();
        Assert.Equal("abcd", (await ShownAsync(page))[0]);
    }

    [Fact]
    public async Task Arrow_keys_lead_along_what_was_found()
    {
        IPage page = await OpenAsync("index.html?host=openneuro");
        await page.Locator("#search").FocusAsync();
        var met = new List<string>();
        foreach (string key in new[] { "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp" })
        {
            await page.Keyboard.PressAsync(key);
            met.Add(await page.EvaluateAsync<string>("() => document.activeElement.closest('tr')?.id ?? document.activeElement.id"));
        }

        string[] shown = await ShownAsync(page);
        Assert.Equal([shown[0], shown[1], shown[0], "search"], met);
    }

    [Fact]
    public async Task What_is_shown_is_saved_as_CSV()
    {
        IPage page = await OpenAsync("index.html?host=openneuro&sort=name");

        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#csv").ClickAsync());

        string[] lines = (await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal("entries.csv", download.SuggestedFilename);
        Assert.Equal("id,name,kind,ages,modalities,subjects,access,link", lines[0]);
        Assert.Equal(
            "ds001894,OpenNeuro ds001894,Dataset,5 years; 7 years; 9 years; 10.5 years,\"T1w, T2w, dwi, bold-task\",,,"
            + "https://openneuro.org/datasets/ds001894/versions/1.4.1",
            lines[2]);
        Assert.Equal(6, lines.Length);
    }

    private static string Counted(string line) => line[..line.IndexOf(": not", StringComparison.Ordinal)].Split(" (")[0];
}
