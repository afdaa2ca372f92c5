using System.CommandLine;
using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Commands;

/// <summary><c>pedi show ID</c></summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("show", "Show all that is known of one entry, what is in doubt, and what is not known.");
        Argument<string> id =
            new Argument<string>("id") { Description = "The entry's id, as list has it: dhcp, hcp-d.", HelpName = "id" }.WithIds();
        command.Arguments.Add(id);
        command.SetAction(parsed =>
        {
            Dataset entry = IdArguments.Find(parsed.GetValue(id)!);
            if (terminal.IsInteractive)
                EntryPage.Write(terminal, entry);
            else
                foreach (EntryFact fact in EntryFacts.Of(entry))
                    terminal.WritePlain($"{fact.FullLabel}\t{fact.Text}");
            return ExitCode.Success;
        });
        return command;
    }
}
