using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Pedi.Site;

/// <summary>Draws components as pages.</summary>
internal sealed class PageRenderer : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly HtmlRenderer _renderer;

    public PageRenderer()
    {
        // What is a mark in HTML is escaped; letters of all scripts stay what they are.
        _services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        _renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
    }

    /// <summary>Draws a component.</summary>
    /// <param name="path">The page's file.</param>
    /// <param name="parameters">What the component is given, by name.</param>
    public Task<SiteFile> DrawAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        string path, params (string Name, object Value)[] parameters)
        where T : IComponent =>
        _renderer.Dispatcher.InvokeAsync(async () =>
        {
            var given = ParameterView.FromDictionary(parameters.ToDictionary(pair => pair.Name, object? (pair) => pair.Value));
            string html = (await _renderer.RenderComponentAsync<T>(given)).ToHtmlString();
            return new SiteFile(path, Encoding.UTF8.GetBytes(html.Trim() + "\n"));
        });

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        await _services.DisposeAsync();
    }
}
