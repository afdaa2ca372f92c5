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
        foreach (Command command in new[] { CheckCommand.Create(), LspCommand.Create() })
            root.Subcommands.Add(command);
        return root;
    }

    /// <summary>Runs what is asked. Whatever a person did not get right is one line on standard error.</summary>
    public static int Run(string[] args)
    {
        ParseResult parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
            return Refuse(Words.Line(parsed.Errors[0].Message) + $": 'catalog {Asked(parsed)}--help' lists what can be written");
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
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

    private static string Asked(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
