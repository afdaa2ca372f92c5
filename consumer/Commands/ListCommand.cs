using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Commands;

/// <summary><c>pedi list</c></summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "list", "List the entries, one a row. What is piped is plain: no heading, columns set apart by tabs, with the link.");
        var filters = new FilterOptions();
        filters.AddTo(command);
        var sort = new SortOption();
        sort.AddTo(command);
        var columns = new Option<string?>("--columns")
        {
            Description = $"The columns to show, with commas between: {string.Join(", ", Column.All.Select(column => column.Name))}.",
            HelpName = "columns",
        };
        columns.CompletionSources.Add(_ => Column.All.Select(column => new CompletionItem(column.Name)));
        command.Options.Add(columns);
        command.SetAction(parsed =>
        {
            ImmutableArray<Column> shown = parsed.GetValue(columns) is { } names ? Column.Read(names)
                : terminal.IsInteractive ? Column.Usual
                : Column.UsualInPipe;
            ImmutableArray<Dataset> entries = sort.Apply(parsed, filters.Apply(parsed, terminal));
            if (terminal.IsInteractive)
                EntryTable.Write(terminal, entries, shown);
            else
                foreach (Dataset entry in entries)
                    terminal.WritePlain(string.Join('\t', shown.Select(column => column.Text(entry))));
            return ExitCode.Success;
        });
        return command;
    }
}
