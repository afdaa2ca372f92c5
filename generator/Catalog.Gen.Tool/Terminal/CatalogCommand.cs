using System.CommandLine;
using System.CommandLine.Invocation;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Terminal;

/// <summary>The root of the command line.</summary>
internal static class CatalogCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Checks, mends and makes catalogs: folders of YAML entries with one JSON Schema.");
        foreach (Command command in new[]
        {
            CheckCommand.Create(), FixCommand.Create(), NewCommand.Create(), LockCommandLine.CreateLock(), LockCommandLine.CreateDiff(),
            BaselineCommand.Create(), InitCommand.Create(), SchemaCommand.Create(), LspCommand.Create(),
            CompletionCommand.Create(),
        })
            root.Subcommands.Add(command);
        foreach (VersionOption version in root.Options.OfType<VersionOption>())
            version.Action = new VersionAction();
        return root;
    }

    /// <summary>Runs what is asked. Whatever a person did not get right is one line on standard error.</summary>
    public static int Run(string[] args)
    {
        ParseResult parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
            return Refuse(WhyRefused(parsed));
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (IOException failure)
        {
            // Standard output is a full disk, say: what was printed is not there.
            return Refuse($"what was to be printed cannot be written: {Words.Line(failure.Message)}");
        }
        catch (ToolException problem)
        {
            if (!problem.IsPlaced)
                return Refuse(problem.Lines[0]);
            foreach (string line in problem.Lines)
                Console.WriteLine(line);
            return ExitCodes.Problems;
        }
    }

    private static int Refuse(string line)
    {
        Console.Error.WriteLine($"catalog: {line}");
        return ExitCodes.Refused;
    }

    /// <summary>What cannot be meant, and what to write instead.</summary>
    private static string WhyRefused(ParseResult parsed)
    {
        string help = $"'catalog {Asked(parsed)}--help' lists what can be written";
        if (parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens.Count == 0)
            return $"write a command: {help}";
        if (parsed.UnmatchedTokens is not [var unknown, ..])
            return $"{Words.Line(Words.OneLine(parsed.Errors[0].Message).TrimEnd('.'))}: {help}";
        Command command = parsed.CommandResult.Command;
        IEnumerable<string> known = command.Subcommands.Select(static other => other.Name)
            .Concat(command.Options.SelectMany(static option => option.Aliases.Prepend(option.Name)));
        string what = unknown.StartsWith('-') ? "option" : "command";
        return $"there is no {what} {Words.Quote(unknown)}: {DidYouMean.Question(unknown, known, help)}";
    }

    private static string Asked(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
