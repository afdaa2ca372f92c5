using System.CommandLine;
using Catalog.Gen.Tool.Terminal;

namespace Pedi.Commands;

/// <summary><c>pedi completion SHELL</c></summary>
internal static class CompletionCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("completion", "Print what makes a shell complete the words of this command.");
        string shells = string.Join(", ", ShellScripts.Shells);
        var shell = new Argument<string>("shell") { Description = $"The shell: {shells}.", HelpName = "shell" };
        shell.CompletionSources.Add([.. ShellScripts.Shells]);
        command.Arguments.Add(shell);
        command.SetAction(parsed =>
        {
            string name = parsed.GetValue(shell)!;
            if (!ShellScripts.Shells.Contains(name))
                throw PediException.Usage($"there is no completion for '{name}': the choices are {shells}");
            terminal.WritePlain(ShellScripts.For(name, "pedi").ReplaceLineEndings("\n"));
            return ExitCode.Success;
        });
        return command;
    }
}
