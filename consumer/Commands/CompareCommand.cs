using System.CommandLine;
using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Commands;

/// <summary><c>pedi compare A B …</c></summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("compare", "Show two or more entries side by side, a fact a row.");
        Argument<string[]> ids = new Argument<string[]>("ids")
        {
            Description = "The ids of the entries, as list has them: hcp-d hbn.",
            HelpName = "ids",
            Arity = ArgumentArity.OneOrMore,
        }.WithIds();
        command.Arguments.Add(ids);
        command.SetAction(parsed =>
        {
            Dataset[] entries = [.. parsed.GetValue(ids)!.Select(IdArguments.Find).Distinct()];
            if (entries.Length < 2)
                throw PediException.Usage("name two entries or more: pedi compare hcp-d hbn");
            Comparison comparison = Comparison.Of(entries);
            if (terminal.IsInteractive)
                comparison.Write(terminal);
            else
                foreach (string line in comparison.ToPlainLines())
                    terminal.WritePlain(line);
            return ExitCode.Success;
        });
        return command;
    }
}
