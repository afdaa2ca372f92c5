using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalog.Gen.Hosts.Tests;

/// <summary>A minimal API that listens on a port of this machine.</summary>
public sealed class RouteTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/datasets/{dataset}", (Dataset dataset) => dataset.Name);
        _app.MapGet("/search", (Dataset? like, Dataset[] not) => $"{like} -{string.Join<Dataset>(" -", not)}");
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("/datasets/dhcp", "Developing Human Connectome Project")]
    [InlineData("/datasets/nki", "NKI-Rockland Sample")]
    [InlineData("/search?like=dhcp&not=hcp-d&not=nki-rockland", "dhcp -hcp-d -nki-rockland")]
    public async Task A_parameter_is_an_entry(string path, string answer) =>
        Assert.Equal(answer, await _client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("/datasets/dhpc")]
    [InlineData("/datasets/DHCP")]
    [InlineData("/search?like=dhpc")]
    public async Task What_is_no_id_is_a_bad_request(string path)
    {
        using HttpResponseMessage response = await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
