using System.CommandLine;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Terminal;

/// <summary><c>catalog completion</c>: what makes a shell complete this program's words. The program itself says which there are.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # catalog completion bash >> ~/.bashrc
        _catalog_complete() {
          local IFS=$'\n' word
          COMPREPLY=()
          for word in $(catalog "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null); do
            [[ $word == "${COMP_WORDS[COMP_CWORD]}"* ]] && COMPREPLY+=("$(printf %q "$word")")
          done
        }
        complete -o default -F _catalog_complete catalog
        """;

    private const string Zsh = """
        # catalog completion zsh >> ~/.zshrc
        _catalog_complete() {
          local -a words_found
          words_found=("${(@f)$(catalog "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -- $words_found
        }
        compdef _catalog_complete catalog
        """;

    private const string Fish = """
        # catalog completion fish > ~/.config/fish/completions/catalog.fish
        complete -c catalog -f -a '(catalog "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    private const string PowerShell = """
        # catalog completion pwsh >> $PROFILE
        Register-ArgumentCompleter -Native -CommandName catalog -ScriptBlock {
          param($word, $ast, $position)
          catalog "[suggest:$position]" "$ast" 2>$null | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """;

    public static Command Create()
    {
        var command = new Command("completion", "Prints what makes a shell complete the words of this command.");
        var shell = new Argument<string>("shell") { Description = "The shell." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        command.Arguments.Add(shell);
        command.SetAction(parsed =>
        {
            Console.Out.WriteLine(parsed.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => PowerShell });
            return ExitCodes.Fine;
        });
        return command;
    }
}
