using System.Collections.Immutable;
using PediatricImaging;
using Spectre.Console;

namespace Pedi.Rendering;

/// <summary>
/// Entries for somebody who reads along: a table where every column has room for its longest word, and else a block of lines an
/// entry. Nothing is left out and no word broken, however narrow the terminal is.
/// </summary>
internal static class EntryTable
{
    /// <summary>The blanks between two columns.</summary>
    private const int Gap = 2;

    /// <summary>An address has no blank to break it at, so it never asks for a column of its length.</summary>
    private const int Longest = 40;

    public static void Write(Terminal terminal, ImmutableArray<Dataset> entries, ImmutableArray<Column> columns)
    {
        if (entries.IsEmpty)
            return;
        string[][] cells = [.. entries.Select(entry => columns.Select(column => column.Text(entry)).ToArray())];
        if (WidthsFor(columns, cells, terminal.Width) is { } widths)
            WriteTable(terminal, entries, columns, cells, widths);
        else
            WriteBlocks(terminal, entries, columns, cells);
    }

    /// <summary>The widths of the columns, or null where some word would not fit.</summary>
    private static int[]? WidthsFor(ImmutableArray<Column> columns, string[][] cells, int room)
    {
        int[] least = new int[columns.Length], most = new int[columns.Length];
        for (int index = 0; index < columns.Length; index++)
        {
            string[] texts = [.. cells.Select(row => row[index]).Append(columns[index].Heading)];
            least[index] = texts.Max(Wrapping.LongestWord);
            most[index] = texts.Max(text => text.Length);
        }

        int left = room - (Gap * (columns.Length - 1)) - least.Sum();
        if (left < 0 || least.Max() > Longest)
            return null;

        // What is left goes where a word more would save a line: to the column that lacks most, blank by blank.
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

    private static void WriteTable(
        Terminal terminal, ImmutableArray<Dataset> entries, ImmutableArray<Column> columns, string[][] cells, int[] widths)
    {
        WriteRow(terminal, [.. columns.Select(column => column.Heading)], widths, _ => Palette.Heading, _ => null);
        terminal.Write(string.Join(new string(' ', Gap), widths.Select(width => new string('─', width))), Palette.Quiet);
        terminal.EndLine();
        for (int row = 0; row < cells.Length; row++)
        {
            Dataset entry = entries[row];
            WriteRow(terminal, cells[row], widths, index => columns[index].Style?.Invoke(entry), index => columns[index].Link?.Invoke(entry));
        }
    }

    private static void WriteRow(Terminal terminal, string[] cells, int[] widths, Func<int, Style?> style, Func<int, Uri?> link)
    {
        string[][] lines = [.. cells.Select((cell, index) => Wrapping.Lines(cell, widths[index]).ToArray())];
        for (int line = 0; line < lines.Max(cell => cell.Length); line++)
        {
            int blanks = 0;
            for (int index = 0; index < cells.Length; index++)
            {
                string text = line < lines[index].Length ? lines[index][line] : "";
                if (text.Length > 0)
                {
                    terminal.Write(new string(' ', blanks));
                    terminal.Write(text, style(index), link(index));
                    blanks = 0;
                }

                blanks += widths[index] - text.Length + Gap;
            }

            terminal.EndLine();
        }
    }

    /// <summary>The first column and the second on a line, the rest below, each in a phrase of its own.</summary>
    private static void WriteBlocks(Terminal terminal, ImmutableArray<Dataset> entries, ImmutableArray<Column> columns, string[][] cells)
    {
        for (int row = 0; row < cells.Length; row++)
        {
            Dataset entry = entries[row];
            for (int index = 0; index < columns.Length; index++)
            {
                if (cells[row][index].Length == 0)
                    continue;
                string label = index == 0 || columns[index].Name is "name" or "kind" ? "" : columns[index].Heading + ": ";
                string indent = index == 0 ? "" : "  ";
                Style? style = columns[index].Style?.Invoke(entry);
                foreach (string line in Wrapping.Lines(label + cells[row][index], terminal.Width - indent.Length))
                {
                    terminal.Write(indent);
                    terminal.Write(line, style, columns[index].Link?.Invoke(entry));
                    terminal.EndLine();
                }
            }

            if (row < cells.Length - 1)
                terminal.EndLine();
        }
    }
}
