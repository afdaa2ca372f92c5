using System.CommandLine;
using Pedi.Rendering;

namespace Pedi.Commands;

/// <summary><c>pedi stats</c></summary>
internal static class StatsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "stats", "Count the entries of every modality in every stage of life. Broad modalities count the narrower.");
        var filters = new FilterOptions();
        filters.AddTo(command);
        command.SetAction(parsed =>
        {
            var matrix = ModalityMatrix.Of(filters.Apply(parsed, terminal));
            if (terminal.IsInteractive)
                matrix.Write(terminal);
            else
                foreach (string line in matrix.ToPlainLines())
                    terminal.WritePlain(line);
            return ExitCode.Success;
        });
        return command;
    }
}
