using System.Collections.Immutable;

namespace Catalog.Gen.Tool.Terminal;

/// <summary>
/// What makes a shell complete the words of a program that is written with System.CommandLine: the program itself says which there
/// are, when it is asked with <c>[suggest]</c>. The command <c>pedi</c> compiles this file, too.
/// </summary>
internal static class ShellScripts
{
    /// <summary>What stands for the program's name below.</summary>
    private const string Placeholder = "@program@";

    private const string Bash = """
        # @program@ completion bash >> ~/.bashrc
        _@program@_complete() {
          local IFS=$'\n' word
          COMPREPLY=()
          for word in $(@program@ "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null); do
            [[ $word == "${COMP_WORDS[COMP_CWORD]}"* ]] && COMPREPLY+=("$(printf %q "$word")")
          done
        }
        complete -o default -F _@program@_complete @program@
        """;

    private const string Zsh = """
        # @program@ completion zsh >> ~/.zshrc
        _@program@_complete() {
          local -a words_found
          words_found=("${(@f)$(@program@ "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -- $words_found
        }
        compdef _@program@_complete @program@
        """;

    private const string Fish = """
        # @program@ completion fish > ~/.config/fish/completions/@program@.fish
        complete -c @program@ -f -a '(@program@ "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    private const string PowerShell = """
        # @program@ completion pwsh >> $PROFILE
        Register-ArgumentCompleter -Native -CommandName @program@ -ScriptBlock {
          param($word, $ast, $position)
          @program@ "[suggest:$position]" "$ast" 2>$null | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """;

    /// <summary>The shells that there are scripts for.</summary>
    public static ImmutableArray<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script for one of these shells.</summary>
    public static string For(string shell, string program) =>
        (shell switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => PowerShell })
        .Replace(Placeholder, program, StringComparison.Ordinal);
}
