using System.CommandLine;
using Catalog.Gen.LanguageServer.Server;
using Catalog.Gen.Tool.Editing;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;

namespace Catalog.Gen.Tool.Terminal;

/// <summary><c>catalog lsp</c>: the language server, over standard input and output.</summary>
internal static class LspCommand
{
    public static Command Create()
    {
        var command = new Command("lsp", "Serves an editor by the language server protocol, over standard input and output.");
        Option<bool> evaluate = CommonOptions.CreateEvaluate();

        // What editors' clients add by themselves.
        var stdio = new Option<bool>("--stdio") { Hidden = true };
        var process = new Option<int>("--clientProcessId") { Hidden = true };
        foreach (Option option in new Option[] { evaluate, stdio, process })
            command.Options.Add(option);
        command.SetAction((parsed, _) => RunAsync(new ProjectFinderFactory(parsed.GetValue(evaluate))));
        return command;
    }

    private static async Task<int> RunAsync(ProjectFinderFactory finders)
    {
        // Nothing but messages may reach the output, whoever writes.
        await using Stream input = Console.OpenStandardInput(), output = Console.OpenStandardOutput();
        Console.SetOut(Console.Error);
        return await LanguageServerHost.RunAsync(input, output, new EditorHost(finders), ToolVersion.Text).ConfigureAwait(false);
    }
}
