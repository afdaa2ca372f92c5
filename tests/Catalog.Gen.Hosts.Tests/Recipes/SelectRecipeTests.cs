using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Gen.Hosts.Tests.Recipes;

/// <summary>The recipe for Blazor: a field to choose an entry.</summary>
public sealed class SelectRecipeTests
{
    [Fact]
    public async Task The_entry_that_is_chosen_is_selected()
    {
        string html = await Render(Datasets.HcpD);
        Assert.Contains("""<option value="hcp-d" selected>HCP in Development</option>""", html, StringComparison.Ordinal);
        Assert.Contains("<p>HCP in Development</p>", html, StringComparison.Ordinal);
    }

    /// <summary>What the framework does with the text of the option that somebody chose.</summary>
    [Theory]
    [InlineData("nki-rockland")]
    [InlineData("nki")]
    public void What_is_chosen_is_an_entry(string text)
    {
        Assert.True(BindConverter.TryConvertTo(text, null, out Dataset? chosen));
        Assert.Same(Datasets.NkiRockland, chosen);
    }

    private static async Task<string> Render(Dataset chosen)
    {
        await using ServiceProvider services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(DatasetSelect.Chosen)] = chosen });
        return await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<DatasetSelect>(parameters)).ToHtmlString());
    }
}
