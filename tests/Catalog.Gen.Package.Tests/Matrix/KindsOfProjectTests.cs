using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests.Matrix;

/// <summary>Projects of every kind that the SDK has: each builds without a warning, and reads its catalog.</summary>
public sealed class KindsOfProjectTests(Feed feed)
{
    [Fact]
    public async Task A_web_API()
    {
        Project project = New("Microsoft.NET.Sdk.Web", "<OutputType>Exe</OutputType>");
        project.Write("Program.cs", """
            using Orchard;

            WebApplication app = WebApplication.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);
            app.MapGet("/fruits/{id}", (string id) => Fruits.TryGet(id, out Fruit? fruit) ? Results.Ok(fruit) : Results.NotFound());
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            Console.WriteLine(await client.GetStringAsync("/fruits/sour-cherry"));
            Console.WriteLine((int)(await client.GetAsync("/fruits/plum")).StatusCode);
            await app.StopAsync();
            """);
        await BuildSilently(project);
        Assert.Equal("{\"id\":\"sour-cherry\",\"name\":\"Sour cherry\",\"colour\":\"red\",\"ripens\":7}\n404\n", await project.RunBuilt());
    }

    [Fact]
    public async Task A_worker()
    {
        Project project = New(
            "Microsoft.NET.Sdk.Worker", "<OutputType>Exe</OutputType>", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""");
        project.Write("Program.cs", """
            using Orchard;

            HostApplicationBuilder builder = Host.CreateApplicationBuilder();
            builder.Logging.ClearProviders();
            builder.Services.AddHostedService<Picker>();
            builder.Build().Run();

            internal sealed class Picker(IHostApplicationLifetime lifetime) : BackgroundService
            {
                protected override Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    Console.WriteLine(string.Join(", ", Fruits.ByColour(Colour.Red)));
                    lifetime.StopApplication();
                    return Task.CompletedTask;
                }
            }
            """);
        await BuildSilently(project);
        Assert.Equal("apple, sour-cherry\n", await project.RunBuilt());
    }

    [Fact]
    public async Task A_Blazor_WebAssembly_app()
    {
        Project project = New("Microsoft.NET.Sdk.BlazorWebAssembly", "", $"""
            <PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly"
                              Version="{Feed.VersionOf("Microsoft.AspNetCore.Components.WebAssembly")}" />
            """);
        project.Write("Program.cs", """
            using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

            var builder = WebAssemblyHostBuilder.CreateDefault(args);
            builder.RootComponents.Add<Orchard.Basket>("#app");
            await builder.Build().RunAsync();
            """);
        WriteComponents(project);
        project.Write("wwwroot/index.html", """<div id="app"></div>""");
        await BuildSilently(project);
        Assert.Empty(Directory.EnumerateFiles(project.PathOf("bin"), "*.yaml", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_Razor_library()
    {
        Project project = New(
            "Microsoft.NET.Sdk.Razor", "", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""");
        WriteComponents(project);
        await BuildSilently(project);
    }

    /// <summary>An internal catalog, and a project of tests that may see it.</summary>
    [Fact]
    public async Task Tests_that_see_an_internal_catalog()
    {
        Project folder = feed.NewFolder("Internals");
        folder.AddProject("lib/Orchard.csproj", "", $"""
            {feed.PackageReference}
            <Catalog Include="fruits/fruit.schema.json" Visibility="internal" />
            <InternalsVisibleTo Include="Orchard.Tests" />
            """);
        Fruits.AddTo(folder, "lib");
        folder.AddProject("tests/Orchard.Tests.csproj", "<OutputType>Exe</OutputType>", $"""
            <ProjectReference Include="../lib/Orchard.csproj" />
            <PackageReference Include="xunit.v3" Version="{Feed.VersionOf("xunit.v3")}" />
            <Using Include="Xunit" />
            """);
        folder.Write("tests/FruitsTests.cs", """
            namespace Orchard.Tests;

            public sealed class FruitsTests
            {
                [Fact]
                public void An_apple_goes_with_a_pear() => Assert.Same(Fruits.Pear, Fruits.Apple.GoesWith[0]);
            }
            """);
        BuildOutput run = await folder.Run("run", "--project", "tests", "-v:quiet");
        run.AssertSucceeded();
        Assert.Empty(run.Problems);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", run.Text, StringComparison.Ordinal);
    }

    /// <summary>One component gives types of the catalog to another, though Razor's generator does not see these types.</summary>
    private static void WriteComponents(Project project)
    {
        project.Write("Basket.razor", """
            @namespace Orchard
            <ul>
                @foreach (Fruit fruit in Fruits.All)
                {
                    <Card Of="fruit" Shade="@(fruit.Colour)" />
                }
            </ul>
            <p>@Fruits.Apple.GoesWith[0].Name</p>
            """);
        project.Write("Card.razor", """
            @namespace Orchard
            @using Microsoft.AspNetCore.Components
            <li class="@(Shade == Colour.Red ? "red" : "")">@Of.Name</li>
            @code {
                [Parameter, EditorRequired]
                public required Fruit Of { get; set; }

                [Parameter]
                public Colour? Shade { get; set; }
            }
            """);
    }

    private static async Task BuildSilently(Project project)
    {
        BuildOutput build = await project.Build();
        build.AssertSucceeded();
        Assert.Empty(build.Problems);
    }

    private Project New(string sdk, string properties, string items = "")
    {
        Project project = feed.NewProject(Fruits.ProjectName, properties, Fruits.Item + items, sdk: sdk);
        Fruits.AddTo(project);
        return project;
    }
}
