using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Catalog.Gen.Programs.Tests;

/// <summary>The host, on a port of this machine.</summary>
public class FeatureFlagTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/flags?stage=in-work",
        """[{"id":"search-history","description":"What was looked for is proposed again.","stage":"in-work","owner":"""
        + """ "search","needs":["new-search"]}]""")]
    [InlineData("/flags/search-2",
        """{"id":"new-search","description":"Results are ordered by meaning.","stage":"beta","owner":"""
        + """ "search","rollout":20,"formerly":["search-2"]}""")]
    [InlineData("/flags/new-search/state", """{"flag":"new-search","stage":"beta","isOn":true}""")]
    [InlineData("/flags/search-history/state", """{"flag":"search-history","stage":"in-work","isOn":true}""")]
    [InlineData("/flags/dark-mode/state", """{"flag":"dark-mode","stage":"general","isOn":false}""")]
    public async Task Routes_and_queries_are_entries_and_enums(string path, string answer)
    {
        await using WebApplication app = await Start(
            ("Features:From", "beta"), ("Features:On:0", "search-history"), ("Features:Off:0", "dark-mode"));
        using HttpClient client = Client(app);
        JsonNode? given = await client.GetFromJsonAsync<JsonNode>(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(JsonNode.Parse(answer)!.ToJsonString(), given!.ToJsonString());
    }

    [Theory]
    [InlineData("/flags/new-serch")]
    [InlineData("/flags?stage=InWork")]
    [InlineData("/flags?stage=10")]
    public async Task What_is_none_is_a_bad_request(string path)
    {
        await using WebApplication app = await Start();
        using HttpClient client = Client(app);
        using HttpResponseMessage response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("search-2", HttpStatusCode.OK)]
    [InlineData("new-serch", HttpStatusCode.BadRequest)]
    public async Task A_body_has_ids_and_spellings(string flag, HttpStatusCode status)
    {
        await using WebApplication app = await Start();
        using HttpClient client = Client(app);
        using HttpResponseMessage response = await client.PostAsJsonAsync(
            new Uri("/evaluations", UriKind.Relative), new { flag, stage = "general", isOn = true }, Cancellation);
        Assert.Equal(status, response.StatusCode);
        if (status == HttpStatusCode.OK)
        {
            Assert.Equal(
                """{"flag":"new-search","stage":"general","isOn":false}""", await response.Content.ReadAsStringAsync(Cancellation));
        }
    }

    [Theory]
    [InlineData("Features:From", "Beta", "'Beta' is not a value of Stage: did you mean 'beta'?")]
    [InlineData("Features:On:0", "dark-mod", "'dark-mod' is not an id of Flags: did you mean 'dark-mode'?")]
    public async Task A_host_whose_configuration_is_wrong_does_not_start(string key, string value, string message)
    {
        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => Start((key, value)));
        Assert.Contains($"'{key}'", thrown.ToString(), StringComparison.Ordinal);
        Assert.Equal(message, thrown.GetBaseException().Message);
    }

    [Fact]
    public async Task The_document_shows_ids_and_spellings()
    {
        await using WebApplication app = await Start();
        using HttpClient client = Client(app);
        JsonNode document = (await client.GetFromJsonAsync<JsonNode>(new Uri("/openapi/v1.json", UriKind.Relative), Cancellation))!;
        JsonNode schemas = document["components"]!["schemas"]!;
        Assert.Equal("""["in-work","beta","general"]""", schemas["Stage"]!["enum"]!.ToJsonString());
        Assert.Equal("string", (string?)schemas["Evaluation"]!["properties"]!["flag"]!["type"]);
        JsonNode answer = document["paths"]!["/flags/{flag}"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!;
        Assert.Equal("object", (string?)answer["schema"]!["type"]);
    }

    private static async Task<WebApplication> Start(params (string Key, string Value)[] settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        FeatureFlags.Program.AddFlags(builder);
        WebApplication app = builder.Build();
        FeatureFlags.Program.MapFlags(app);
        await app.StartAsync(Cancellation);
        return app;
    }

    private static HttpClient Client(WebApplication app) => new() { BaseAddress = new Uri(app.Urls.Single()) };
}
