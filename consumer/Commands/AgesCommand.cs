using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
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
        var width = new Option<string?>("--width")
        {
            Description = "The columns to fill; those of the terminal, or 100 in a pipe.",
            HelpName = "columns",
        };
        command.Options.Add(width);
        command.SetAction(parsed =>
        {
            int columns = parsed.GetValue(width) is { } text ? ReadWidth(text) : terminal.IsInteractive ? terminal.Width : PipedWidth;
            ImmutableArray<Dataset> entries = sort.Apply(parsed, filters.Apply(parsed, terminal));
            AgeChart.Write(terminal, entries, columns);
            return ExitCode.Success;
        });
        return command;
    }

    private static int ReadWidth(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int columns)
            && columns is >= AgeChart.LeastWidth and <= 1000
            ? columns
            : throw PediException.Usage($"'{text}' is no width for a chart: write a number of columns, {AgeChart.LeastWidth} or more");
}
