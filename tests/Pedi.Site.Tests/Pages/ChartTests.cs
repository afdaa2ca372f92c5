using Microsoft.Playwright;
using Pedi.Site.Tests.Harness;

namespace Pedi.Site.Tests.Pages;

/// <summary>The chart of ages: drawn by attributes, all on one axis.</summary>
public class ChartTests(WrittenSite site) : BrowserTests(site)
{
    [Theory]
    [InlineData("bcp", "rect.stated", 1)]
    [InlineData("ds001894", "rect.stated", 4)]
    [InlineData("imperial-neonatal-153", "rect.unstated", 1)]
    [InlineData("hbcd", "rect.planned", 1)]
    [InlineData("dhcp", "line.stages", 1)]
    [InlineData("ibsr", "svg.stated path", 1)]
    [InlineData("bcp", "svg path", 0)]
    public async Task How_sure_a_bar_is_can_be_seen(string id, string mark, int count)
    {
        IPage page = await OpenAsync();

        Assert.Equal(count, await page.Locator($"#{id} .bars {mark}").CountAsync());
    }

    [Fact]
    public async Task Each_kind_of_bar_looks_unlike_the_others_in_light_and_in_dark()
    {
        foreach (bool isDark in new[] { false, true })
        {
            IPage page = await OpenAsync(isDark: isDark);
            var looks = new List<string>();
            foreach (string bar in new[] { "#bcp rect", "#imperial-neonatal-153 rect", "#hbcd rect", "#dhcp line" })
                looks.Add(await page.Locator(bar).EvaluateAsync<string>("""
                    bar => {
                      const { fill, stroke, strokeDasharray } = getComputedStyle(bar)
                      return [bar.tagName, fill, stroke, strokeDasharray].join()
                    }
                    """));
            Assert.Equal(4, looks.Distinct().Count());
        }
    }

    [Fact]
    public async Task A_bar_that_begins_at_birth_stands_at_the_mark_of_birth_whatever_the_width()
    {
        foreach (int width in new[] { 360, 768, 1440 })
        {
            IPage page = await OpenAsync(width: width);

            double[] places = await page.EvaluateAsync<double[]>("""
                () => {
                  const mark = document.querySelector('thead text.birth').getBoundingClientRect()
                  return [mark.left + mark.width / 2, document.querySelector('#bcp rect').getBoundingClientRect().left]
                }
                """);

            Assert.Equal(places[0], places[1], 1.5);
        }
    }

    [Fact]
    public async Task The_lines_of_the_axis_are_where_its_marks_are_and_birth_is_the_heaviest()
    {
        IPage page = await OpenAsync();

        string lines = await page.Locator("#bcp td.ages").EvaluateAsync<string>("""
            cell => {
              const { backgroundPositionX, backgroundSize } = getComputedStyle(cell)
              return backgroundPositionX + ' / ' + backgroundSize
            }
            """);
        string[] marks = await page.Locator("thead text").EvaluateAllAsync<string[]>("all => all.map(each => each.getAttribute('x'))");

        Assert.All(marks, mark => Assert.Contains(mark, lines, StringComparison.Ordinal));
        Assert.Equal(12, marks.Length);
        Assert.StartsWith(marks[2], lines, StringComparison.Ordinal);
        Assert.Contains("/ 2.5px 100%, 1px 100%", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Younger_ages_stand_above_older_ones()
    {
        IPage page = await OpenAsync();

        double[] starts = await page.EvaluateAsync<double[]>("""
            () => [...document.querySelectorAll('tbody tr:not([hidden])')].map(row => Math.min(...[...row.querySelectorAll('.bars > *')]
              .map(bar => parseFloat(bar.getAttribute('x') ?? bar.getAttribute('x1')))))
            """);

        Assert.Equal(starts.Order(), starts);
        Assert.Equal(36, starts.Length);
    }
}
