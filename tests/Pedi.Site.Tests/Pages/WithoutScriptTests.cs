using Microsoft.Playwright;
using Pedi.Rendering;
using Pedi.Site.Tests.Harness;
using PediatricImaging;

namespace Pedi.Site.Tests.Pages;

/// <summary>All can be read where no script runs, and nothing is offered there that would need it.</summary>
public class WithoutScriptTests(WrittenSite site) : BrowserTests(site)
{
    [Fact]
    public async Task Every_entry_is_in_the_table_with_its_figures_and_its_link()
    {
        IPage page = await OpenAsync(script: false);

        Assert.Equal(WrittenSite.Everything.Count, (await ShownAsync(page)).Length);
        foreach (Dataset entry in WrittenSite.Everything)
        {
            string row = await page.Locator($"#{entry.Id}").InnerTextAsync();
            Assert.Contains(entry.Name, row, StringComparison.Ordinal);
            Assert.Contains(Wording.AgesOf(entry), row, StringComparison.Ordinal);
            if (Wording.BestLink(entry) is { } link)
                Assert.Equal(link.Url.OriginalString, await page.Locator($"#{entry.Id} .get a").GetAttributeAsync("href"));
        }

        Assert.Equal(0, await page.Locator("input:visible, select:visible, button:visible").CountAsync());
    }

    [Theory]
    [InlineData("index.html?modality=dwi", "this is the whole list")]
    [InlineData("matrix.html", "leads to the list of all entries")]
    public async Task That_nothing_is_narrowed_is_said_where_no_script_runs_and_only_there(string address, string line)
    {
        IPage without = await OpenAsync(address, script: false);
        IPage with = await OpenAsync(address);

        Assert.True(await without.GetByText(line).IsVisibleAsync());
        Assert.False(await with.GetByText(line).IsVisibleAsync());
    }

    [Fact]
    public async Task The_comparison_has_the_facts_of_every_entry()
    {
        IPage page = await OpenAsync("compare.html", script: false);

        Assert.Equal(WrittenSite.Everything.Count, await page.Locator(".sheet:visible").CountAsync());
        Assert.True(await page.GetByText("Choosing needs JavaScript").IsVisibleAsync());
        Assert.Equal("datasets/bcp.html", await page.Locator("#bcp h2 a").GetAttributeAsync("href"));
        Assert.Contains("NDA 2848", await page.Locator("#bcp").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_an_entry_tells_all_that_is_known_of_it()
    {
        foreach (Dataset entry in WrittenSite.Everything)
        {
            IPage page = await OpenAsync($"datasets/{entry.Id}.html", script: false);
            string text = await page.Locator("main").InnerTextAsync();
            string[] expected =
            [
                entry.Name, entry.Summary, entry.Title ?? "", .. entry.Notes, .. entry.Doubts, .. entry.Keywords,
                .. entry.Ages.SelectMany(range => new[] { Wording.Of(range), range.Note ?? "", range.Doubt ?? "" }),
                .. entry.Links.Select(link => link.Label ?? ""), entry.Release ?? "", entry.Accession?.Id ?? "",
                entry.Subjects is { } subjects ? Wording.Of(subjects) : "",
                $"“{entry.Source.Heading}”, line {entry.Source.Line} of the list",
                .. entry.Source.Also.Select(also => $"“{also.Heading}”, line {also.Line} of the list"),
                .. EntryFacts.NotKnown(entry).Contains("access") ? ["the list does not say"] : Array.Empty<string>(),
                .. new[] { entry.DerivedFrom, entry.DerivedWorks, entry.SuccessorOf, entry.Successors, entry.RelatedTo, entry.RelatedFrom }
                    .SelectMany(others => others).Select(other => other.Name),
            ];
            Assert.All(expected, each => Assert.Contains(each, text, StringComparison.Ordinal));

            Assert.Equal(
                entry.Links.Select(link => link.Url.OriginalString).Order(StringComparer.Ordinal),
                (await AddressesAsync(page.Locator(".ways a"))).Order(StringComparer.Ordinal));
            Assert.EndsWith(
                $"/edit/main/catalog/datasets/{entry.Id}.yaml",
                await page.GetByText("Correct this entry").GetAttributeAsync("href"),
                StringComparison.Ordinal);
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task Relations_are_told_from_both_ends()
    {
        IPage one = await OpenAsync("datasets/iseg-2019.html", script: false);
        IPage other = await OpenAsync("datasets/iseg-2017.html", script: false);

        Assert.Contains("See also iSeg-2017", await one.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("See also iSeg-2019", await other.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_is_said()
    {
        IPage page = await OpenAsync("datasets/ds001894.html", script: false);

        string text = await page.Locator(".facts > div").Last.InnerTextAsync();

        Assert.StartsWith("Not known", text, StringComparison.Ordinal);
        Assert.Contains("subjects, sites, access", text, StringComparison.Ordinal);
    }
}
