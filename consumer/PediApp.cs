using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Pedi.Commands;

namespace Pedi;

/// <summary>The command line.</summary>
internal static class PediApp
{
    /// <summary>The version of the program, without the commit behind it.</summary>
    public static string Version { get; } = typeof(PediApp).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Runs a command, and returns the exit code. Whatever goes wrong is one line on standard error.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        RootCommand root = CreateRoot(terminal);
        ParseResult parsed = root.Parse(arguments);
        try
        {
            if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
                throw PediException.Usage(WhyRefused(parsed));
            int exitCode = parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Writer,
                Error = terminal.Error.Profile.Out.Writer,
            });
            terminal.Writer.Flush();
            terminal.TellRemarks();
            return exitCode;
        }
        catch (PediException mistake)
        {
            terminal.Complain(mistake.Message);
            return mistake.ExitCode;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Standard output is a full disk, say: what was printed is not there.
            terminal.Complain($"what was to be written cannot be: {failure.Message.ReplaceLineEndings(" ").TrimEnd('.')}");
            return ExitCode.NotWritten;
        }
    }

    private static RootCommand CreateRoot(Terminal terminal)
    {
        var root = new RootCommand("Finds, compares, cites and exports publicly available fetal and paediatric brain imaging data.");
        foreach (Command command in new[]
        {
            ListCommand.Create(terminal), ShowCommand.Create(terminal), AgesCommand.Create(terminal), CompareCommand.Create(terminal),
            StatsCommand.Create(terminal), CiteCommand.Create(terminal), ExportCommand.Create(terminal),
            SiteCommand.Create(terminal), CompletionCommand.Create(terminal),
        })
            root.Subcommands.Add(command);
        foreach (VersionOption version in root.Options.OfType<VersionOption>())
            version.Action = new VersionAction(terminal);
        return root;
    }

    /// <summary>What cannot be meant, and what to write instead.</summary>
    private static string WhyRefused(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string help = $"'pedi {(command is RootCommand ? "" : command.Name + " ")}--help' lists what can be written";
        if (command is RootCommand && parsed.UnmatchedTokens.Count == 0)
            return $"write a command: {help}";
        if (parsed.UnmatchedTokens is not [var unknown, ..])
        {
            string said = parsed.Errors[0].Message.ReplaceLineEndings(" ").TrimEnd('.');
            return $"{char.ToLowerInvariant(said[0])}{said[1..]}: {help}";
        }

        IEnumerable<string> known = unknown.StartsWith('-')
            ? command.Options.SelectMany(option => option.Aliases.Prepend(option.Name))
            : command.Subcommands.Select(other => other.Name);
        string what = unknown.StartsWith('-') ? "option" : command is RootCommand ? "command" : "argument";
        string[] nearest = Spelling.Nearest(unknown, known);
        return $"there is no {what} '{unknown}': "
            + (nearest.Length == 0 ? help : Spelling.DidYouMean(nearest.Select(near => $"'{near}'")));
    }

    /// <summary>Prints the version: what System.CommandLine prints has the commit behind it.</summary>
    private sealed class VersionAction(Terminal terminal) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            terminal.WritePlain(Version);
            return ExitCode.Success;
        }
    }
}
