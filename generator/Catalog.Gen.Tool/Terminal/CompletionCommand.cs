using System.CommandLine;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Terminal;

/// <summary><c>catalog completion</c>: what makes a shell complete this program's words. The program itself says which there are.</summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var command = new Command("completion", "Prints what makes a shell complete the words of this command.");
        var shell = new Argument<string>("shell") { Description = "The shell." };
        shell.AcceptOnlyFromAmong([.. ShellScripts.Shells]);
        command.Arguments.Add(shell);
        command.SetAction(parsed =>
        {
            Console.Out.WriteLine(ShellScripts.For(parsed.GetValue(shell)!, "catalog"));
            return ExitCodes.Fine;
        });
        return command;
    }
}
