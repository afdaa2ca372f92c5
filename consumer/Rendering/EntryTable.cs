using System.Collections.Immutable;
using PediatricImaging;
using Spectre.Console;

namespace Pedi.Rendering;

/// <summary>
/// Entries for somebody who reads along: a table where every column has room for its longest word, with some columns put on top of
/// each other where that helps, and else a block of lines an entry. Nothing is left out and no word broken, however narrow the
/// terminal is.
/// </summary>
internal static class EntryTable
{
    /// <summary>An address has no blank to break it at, so it never asks for a column of its length.</summary>
    private const int Longest = 40;

    /// <summary>Columns that read well under each other.</summary>
    private static readonly string[][] Stacks = [["id", "name"], ["kind", "access", "status"]];

    public static void Write(Terminal terminal, ImmutableArray<Dataset> entries, ImmutableArray<Column> columns)
    {
        if (entries.IsEmpty)
            return;
        ImmutableArray<ImmutableArray<Column>> alone = [.. columns.Select(column => ImmutableArray.Create(column))];
        foreach (ImmutableArray<ImmutableArray<Column>> groups in new[] { alone, Stack(columns) })
        {
            if (WidthsFor(groups, entries, terminal.Width) is { } widths)
            {
                WriteTable(terminal, entries, groups, widths);
                return;
            }
        }

        WriteBlocks(terminal, entries, columns);
    }

    private static ImmutableArray<ImmutableArray<Column>> Stack(ImmutableArray<Column> columns) =>
    [
        .. columns
            .GroupBy(column => Array.Find(Stacks, stack => stack.Contains(column.Name))?[0] ?? column.Name)
            .Select(group => group.ToImmutableArray()),
    ];

    /// <summary>The widths of the columns, or null where some word would not fit.</summary>
    private static int[]? WidthsFor(ImmutableArray<ImmutableArray<Column>> groups, ImmutableArray<Dataset> entries, int room)
    {
        int[] least = new int[groups.Length], most = new int[groups.Length];
        for (int index = 0; index < groups.Length; index++)
        {
            string[] texts =
                [.. groups[index].SelectMany(column => entries.Select(entry => column.Text(entry))), HeadingOf(groups[index])];
            least[index] = texts.Max(Wrapping.LongestWord);
            most[index] = texts.Max(text => text.Length);
        }

        int left = room - (CellLine.Gap * (groups.Length - 1)) - least.Sum();
        if (left < 0 || least.Max() > Longest)
            return null;

        // What is left goes to the column that lacks most, blank by blank.
        int[] widths = [.. least];
        while (left-- > 0)
        {
            int neediest = Enumerable.Range(0, widths.Length).MaxBy(index => most[index] - widths[index]);
            if (most[neediest] <= widths[neediest])
                break;
            widths[neediest]++;
        }

        return widths;
    }

    private static string HeadingOf(ImmutableArray<Column> group) =>
        string.Join(", ", group.Select((column, index) => index == 0 ? column.Heading : column.Heading.ToLowerInvariant()));

    private static void WriteTable(
        Terminal terminal, ImmutableArray<Dataset> entries, ImmutableArray<ImmutableArray<Column>> groups, int[] widths)
    {
        CellLine.WriteRow(
            terminal, widths, [.. groups.Select((group, index) => CellLine.Of(HeadingOf(group), widths[index], Palette.Heading))]);
        terminal.Write(string.Join(new string(' ', CellLine.Gap), widths.Select(width => new string('─', width))), Palette.Quiet);
        terminal.EndLine();
        foreach (Dataset entry in entries)
        {
            CellLine.WriteRow(
                terminal,
                widths,
                [
                    .. groups.Select((group, index) => group
                        .SelectMany(column => CellLine.Of(
                            TextIn(group, column, entry), widths[index], column.Style?.Invoke(entry), column.Link?.Invoke(entry)))
                        .ToArray()),
                ]);
        }
    }

    /// <summary>Where columns are stacked, one that is empty keeps its place, so that each line says what it is.</summary>
    private static string TextIn(ImmutableArray<Column> group, Column column, Dataset entry) =>
        column.Text(entry) is { Length: > 0 } text ? text : group.Length > 1 ? "–" : "";

    /// <summary>The id on a line, and everything else below it.</summary>
    private static void WriteBlocks(Terminal terminal, ImmutableArray<Dataset> entries, ImmutableArray<Column> columns)
    {
        foreach (Dataset entry in entries)
        {
            if (entry != entries[0])
                terminal.EndLine();
            for (int index = 0; index < columns.Length; index++)
            {
                Column column = columns[index];
                string text = column.Text(entry);
                if (text.Length == 0)
                    continue;
                string label = index == 0 || column.Name is "name" or "kind" ? "" : column.Heading + ": ";
                string indent = index == 0 ? "" : "  ";
                foreach (CellLine piece in CellLine.Of(
                    label + text, terminal.Width - indent.Length, column.Style?.Invoke(entry), column.Link?.Invoke(entry)))
                {
                    terminal.Write(indent);
                    terminal.Write(piece.Text, piece.Style, piece.Link);
                    terminal.EndLine();
                }
            }
        }
    }
}
