// Feature flags in ASP.NET: which features there are is the catalog, which of them are on is the configuration. It shows
//   - options that hold entries and enums, bound by id and by spelling, and refused with the key where one is wrong;
//   - routes and queries that are entries (Flag) and values of enums (StageParameter), and answer 400 to what is none;
//   - JSON: an entry as a whole, an entry as its id, an enum by its spelling;
//   - the OpenAPI document that ASP.NET makes;
//   - Components/FlagPicker.razor, a Blazor component that shows the catalog in a select.

using Microsoft.AspNetCore.Http.HttpResults;

namespace FeatureFlags;

/// <summary>The host.</summary>
public static class Program
{
    /// <summary>Starts the host.</summary>
    /// <param name="args">Settings, as in <c>--Features:From beta</c>.</param>
    public static void Main(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        AddFlags(builder);
        WebApplication app = builder.Build();
        MapFlags(app);
        app.Run();
    }

    /// <summary>Adds the services: the options, and the document.</summary>
    /// <param name="builder">The builder of the host.</param>
    public static void AddFlags(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Without this the binder passes over an item of a list that is no id, and says nothing.
        builder.Services.AddOptions<FlagOptions>()
            .BindConfiguration("Features", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        builder.Services.AddSingleton<Switchboard>();
        builder.Services.AddOpenApi(options => options
            .ShowSpellings<Stage>(StageExtensions.ToText)
            .ShowIds<Flag, Flag.IdJsonConverter>());
    }

    /// <summary>Maps the routes.</summary>
    /// <param name="app">The host.</param>
    public static void MapFlags(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapOpenApi();
        app.MapGet("/flags", (StageParameter? stage) => stage is { } given ? Flags.ByStage(given.Value) : Flags.All);
        app.MapGet("/flags/{flag}", (Flag flag) => flag);
        app.MapGet("/flags/{flag}/state", Ok<Evaluation> (Flag flag, Switchboard board) =>
            TypedResults.Ok(new Evaluation(flag, flag.Stage, board.IsOn(flag))));
        app.MapPost("/evaluations", (Evaluation asked, Switchboard board) => asked with { IsOn = board.IsOn(asked.Flag) });
    }
}
