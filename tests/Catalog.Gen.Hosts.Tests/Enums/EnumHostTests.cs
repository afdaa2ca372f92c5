using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Catalog.Gen.Hosts.Tests.Enums;

/// <summary>A host that listens on a port of this machine: minimal API, MVC and the document of OpenAPI.</summary>
public sealed class EnumHostTests
{
    [Theory]
    [InlineData("/scans/bold-rest?other=dwi", "bold-rest dwi")]
    [InlineData("/scans/T1w", "T1w ")]
    [InlineData("/mvc/bold-rest?other=dwi&field=7", "bold-rest dwi 7")]
    [InlineData("/mvc/T1w?field=3", "T1w  3")]
    public async Task A_parameter_is_spelt_as_entries_spell_it(string path, string answer)
    {
        await using Host host = await Host.Start();
        Assert.Equal(answer, await host.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/scans/BoldRest")]
    [InlineData("/scans/1")]
    [InlineData("/scans/T1w,dwi")]
    [InlineData("/scans/T1w?other=t1w")]
    [InlineData("/mvc/BoldRest?field=3")]
    [InlineData("/mvc/T1w?field=5")]
    public async Task What_is_no_spelling_is_a_bad_request(string path)
    {
        await using Host host = await Host.Start();
        using HttpResponseMessage response =
            await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_is_spelt_as_entries_spell_it()
    {
        await using Host host = await Host.Start();
        using HttpResponseMessage right = await host.Client.PostAsJsonAsync(
            new Uri("/scans", UriKind.Relative), new { modality = "bold-rest", field = 7 }, TestContext.Current.CancellationToken);
        string answer = await right.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"modality\":\"bold-rest\"", answer, StringComparison.Ordinal);
        using HttpResponseMessage wrong = await host.Client.PostAsJsonAsync(
            new Uri("/scans", UriKind.Relative), new { modality = "T1w, dwi", field = 7 }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    /// <summary>Either by the recipe, or by the framework's converter, which reads with less care.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_document_shows_a_string_with_its_values(bool isByRecipe)
    {
        await using Host host = await Host.Start(isByRecipe);
        JsonNode document = (await host.Client.GetFromJsonAsync<JsonNode>(
            new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;
        JsonNode modality = document["components"]!["schemas"]!["Modality"]!;
        Assert.Equal("""["T1w","bold-rest","dwi"]""", modality["enum"]!.ToJsonString());
        if (isByRecipe)
            Assert.Equal("string", (string?)modality["type"]);
    }

    private sealed class Host(WebApplication app) : IAsyncDisposable
    {
        public HttpClient Client { get; } = new() { BaseAddress = new Uri(app.Urls.Single()) };

        public static async Task<Host> Start(bool isByRecipe = true)
        {
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddControllers().AddApplicationPart(typeof(ScansController).Assembly);
            builder.Services.AddOpenApi(options =>
            {
                if (isByRecipe)
                    options.ShowSpellings<Modality>(ModalityExtensions.ToText);
            });
            if (!isByRecipe)
                builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
            WebApplication app = builder.Build();
            app.MapControllers();
            app.MapOpenApi();
            app.MapGet(
                "/scans/{modality}",
                (ModalityParameter modality, ModalityParameter? other) => $"{modality.Value.ToText()} {other?.Value.ToText()}");
            app.MapPost("/scans", (Scan scan) => scan);
            await app.StartAsync(TestContext.Current.CancellationToken);
            return new Host(app);
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await app.DisposeAsync();
        }
    }
}
