using System.Collections.Immutable;
using System.CommandLine;
using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Commands;

/// <summary><c>pedi ages</c></summary>
internal static class AgesCommand
{
    /// <summary>The width of the chart where nobody reads along.</summary>
    private const int PipedWidth = 100;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("ages", "Show the ages of the entries as a chart, from pregnancy to old age on one axis.");
        var filters = new FilterOptions();
        filters.AddTo(command);
        var sort = new SortOption("age");
        sort.AddTo(command);
        var width = new Option<int?>("--width")
        {
            Description = "The columns to fill; those of the terminal, or 100 in a pipe.",
            HelpName = "columns",
        };
        command.Options.Add(width);
        command.SetAction(parsed =>
        {
            int columns = parsed.GetValue(width) ?? (terminal.IsInteractive ? terminal.Width : PipedWidth);
            if (columns < AgeChart.LeastWidth)
                throw PediException.Usage($"--width {columns} is too narrow for a chart: write {AgeChart.LeastWidth} or more");
            ImmutableArray<Dataset> entries = sort.Apply(parsed, filters.Apply(parsed, terminal));
            AgeChart.Write(terminal, entries, columns);
            return ExitCode.Success;
        });
        return command;
    }
}
