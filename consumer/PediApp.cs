using System.Diagnostics.CodeAnalysis;
using Pedi.Commands;
using Spectre.Console.Cli;

namespace Pedi;

/// <summary>The command line.</summary>
internal static class PediApp
{
    /// <summary>The library adds commands of its own to every program, and makes them by reflection too.</summary>
    private const string Library = "Spectre.Console.Cli";

    /// <summary>Runs a command, and returns the exit code.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(ListCommand))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(ListSettings))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(ShowCommand))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(ShowSettings))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(ExportCommand))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(ExportSettings))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(EmptyCommandSettings))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, Library + ".ExplainCommand", Library)]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, Library + ".ExplainCommand.Settings", Library)]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, Library + ".OpenCliGeneratorCommand", Library)]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, Library + ".VersionCommand", Library)]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, Library + ".XmlDocCommand", Library)]
    [UnconditionalSuppressMessage(
        "AOT",
        "IL3050",
        Justification = "Spectre.Console.Cli looks at commands and settings by reflection. "
            + "They are all named above, and their options are texts and flags, which need no code made at run time. "
            + "Pedi.Tests runs the published program.")]
    public static int Run(IEnumerable<string> arguments, Terminal terminal)
    {
        var app = new CommandApp();
        app.Configure(config =>
        {
            config.SetApplicationName("pedi");
            config.SetApplicationVersion(typeof(PediApp).Assembly.GetName().Version!.ToString(3));
            config.TrimTrailingPeriods(false);
            config.ConfigureConsole(terminal.Output);
            config.Settings.Registrar.RegisterInstance(terminal);
            config.SetExceptionHandler((exception, _) => Report(exception, terminal));

            config.AddCommand<ListCommand>("list")
                .WithDescription("List the entries, one a row. What is piped is plain: no heading, columns set apart by tabs.")
                .WithExample("list")
                .WithExample("list", "--modality", "T2w", "--life-stage", "fetal")
                .WithExample("list", "--age", "\"2 years\"");
            config.AddCommand<ShowCommand>("show")
                .WithDescription("Show all that is known of one entry.")
                .WithExample("show", "dhcp");
            config.AddCommand<ExportCommand>("export")
                .WithDescription("Write the entries to standard output, with names and values as in the catalog's files.")
                .WithExample("export", "--format", "json");
        });
        return app.Run(arguments);
    }

    private static int Report(Exception exception, Terminal terminal)
    {
        if (exception is not CommandAppException mistake)
        {
            terminal.Complain($"pedi: {exception}");
            return ExitCode.Usage;
        }

        if (mistake.Pretty is { } pretty)
            terminal.Error.Write(pretty);
        else
            terminal.Complain($"pedi: {mistake.Message}");
        return ExitCode.Usage;
    }
}
