using System.CommandLine;
using Catalog.Gen.Tool.Terminal;

namespace Pedi.Commands;

/// <summary><c>pedi completion SHELL</c></summary>
internal static class CompletionCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("completion", "Print what makes a shell complete the words of this command.");
        var shell = new Argument<string>("shell") { Description = "The shell." };
        shell.AcceptOnlyFromAmong([.. ShellScripts.Shells]);
        command.Arguments.Add(shell);
        command.SetAction(parsed =>
        {
            terminal.WritePlain(ShellScripts.For(parsed.GetValue(shell)!, "pedi").ReplaceLineEndings("\n"));
            return ExitCode.Success;
        });
        return command;
    }
}
