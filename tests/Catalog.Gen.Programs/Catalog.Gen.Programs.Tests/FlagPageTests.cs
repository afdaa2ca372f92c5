using FeatureFlags;
using FeatureFlags.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Gen.Programs.Tests;

/// <summary>The recipe for Blazor.</summary>
public class FlagPageTests
{
    [Fact]
    public async Task A_select_has_an_option_for_each_entry_and_each_value()
    {
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        string html = await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<FlagPage>()).ToHtmlString());
        Assert.Equal(
            """
            <label>
                Feature
                <select value="new-search">
            <option value="dark-mode" title="Pages are dark where the system is.">dark-mode (general)</option>
            <option value="new-search" title="Results are ordered by meaning." selected>new-search (beta)</option>
            <option value="search-history" title="What was looked for is proposed again.">search-history (in-work)</option>
            </select></label>
            <select value="in-work">
            <option>in-work</option>
            <option>beta</option>
            <option>general</option>
            </select>
            <p>Results are ordered by meaning. It is that far.</p>
            """,
            // Blazor leaves out the line ends around options.
            html
                .Replace("><option", ">\n<option", StringComparison.Ordinal)
                .Replace("option></sel", "option>\n</sel", StringComparison.Ordinal));
    }

    /// <summary>What a browser sends when an option is chosen, read as Blazor reads it.</summary>
    [Theory]
    [InlineData("dark-mode", "dark-mode")]
    [InlineData("search-2", "new-search")]
    public void What_is_chosen_is_an_entry(string sent, string id)
    {
        Assert.True(BindConverter.TryConvertTo(sent, culture: null, out Flag? flag));
        Assert.Equal(id, flag!.Id);
    }
}
