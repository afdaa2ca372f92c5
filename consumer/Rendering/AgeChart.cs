using System.Collections.Immutable;
using Pedi.Ages;
using PediatricImaging;
using Spectre.Console;

namespace Pedi.Rendering;

/// <summary>The chart of ages in a terminal: a row an entry, on the axis that the site has, too.</summary>
internal static class AgeChart
{
    /// <summary>The narrowest chart.</summary>
    public const int LeastWidth = 30;

    /// <summary>From this width on the figures stand beside the bars, and all marks are on the axis.</summary>
    private const int RoomForFigures = 90, RoomForAllTicks = 44;

    /// <summary>The columns that the figures have beside the bars.</summary>
    private const int Figures = 28;

    /// <summary>What holds the words of one item of the legend together, and sets the items apart.</summary>
    private const char NoBreak = '\u00a0';

    private static readonly string[] Legend =
    [
        "█ ages as stated", "▒ planned", "┄ basis or moment unstated", "· stage of life alone", "▶ no upper age", "│ birth (40 weeks)",
        "(?) in doubt",
    ];

    public static void Write(Terminal terminal, ImmutableArray<Dataset> entries, int width)
    {
        if (entries.IsEmpty)
            return;
        int labels = Math.Max("birth".Length, entries.Max(entry => entry.Id.Length));
        bool isStacked = width < RoomForFigures;
        int indent = isStacked ? 0 : labels + 2;
        int room = width - indent - (isStacked ? 0 : Figures + 2);

        WriteAxis(terminal, indent, room);
        foreach (Dataset entry in entries)
            WriteEntry(terminal, entry, labels, room, isStacked);
        WriteAxis(terminal, indent, room);
        terminal.EndLine();
        foreach (string line in Wrapping.Lines(string.Join(' ', Legend.Select(item => item.Replace(' ', NoBreak) + NoBreak)), width))
        {
            terminal.Write(line.Replace(NoBreak, ' ').TrimEnd(), Palette.Quiet);
            terminal.EndLine();
        }
    }

    private static void WriteEntry(Terminal terminal, Dataset entry, int labels, int room, bool isStacked)
    {
        ImmutableArray<AgeBar> bars = AgeBar.Of(entry);
        string figures = entry.Ages.IsEmpty ? string.Join("; ", bars.Select(bar => bar.Text)) : Wording.AgesOf(entry);
        if (figures.Length == 0)
            figures = "no age given";
        terminal.Write(entry.Id, Palette.Id, Wording.BestLink(entry)?.Url);
        if (isStacked)
        {
            terminal.EndLine();
            terminal.WriteWrapped(figures, room, Palette.Quiet);
            WriteBars(terminal, bars, room);
            terminal.EndLine();
            return;
        }

        terminal.Write(new string(' ', labels - entry.Id.Length + 2));
        int drawn = WriteBars(terminal, bars, room);
        WriteFigures(terminal, figures, Figures, new string(' ', labels + 2 + room + 2), room - drawn + 2);
    }

    /// <summary>The figures in lines of their own width; the first continues a line after some blanks.</summary>
    private static void WriteFigures(Terminal terminal, string figures, int width, string indent, int firstBlanks)
    {
        string[] lines = [.. Wrapping.Lines(figures, width)];
        for (int index = 0; index < lines.Length; index++)
        {
            terminal.Write(index == 0 ? new string(' ', firstBlanks) : indent);
            terminal.Write(lines[index], Palette.Quiet);
            terminal.EndLine();
        }
    }

    /// <summary>Draws the bars, and returns how many columns it took: blanks at the end are not written.</summary>
    private static int WriteBars(Terminal terminal, ImmutableArray<AgeBar> bars, int room)
    {
        char[] cells = new char[room];
        Array.Fill(cells, ' ');
        cells[Cell(AgeAxis.Position(AgeAxis.Birth), room)] = '│';
        foreach (AgeBar bar in bars)
        {
            // A single age is a moment on this axis: one cell is the least that can be seen.
            int start = Cell(bar.Start, room), end = Math.Max(start, Cell(bar.End, room) - (bar.IsOpen ? 0 : 1));
            char mark = bar.Style switch
            {
                AgeBarStyle.Stated => '█',
                AgeBarStyle.Planned => '▒',
                AgeBarStyle.Unstated => '┄',
                _ => '·',
            };
            Array.Fill(cells, mark, start, end - start + 1);
            if (bar.IsOpen)
                cells[end] = '▶';
        }

        string line = new string(cells).TrimEnd();
        terminal.Write(line, Palette.Id);
        return line.Length;
    }

    /// <summary>The marks, as many as have room: those that stay wherever there is little before the others.</summary>
    private static void WriteAxis(Terminal terminal, int indent, int room)
    {
        char[] cells = new char[room];
        Array.Fill(cells, ' ');
        foreach (AgeTick tick in AgeAxis.Ticks.OrderByDescending(tick => tick.IsMain))
        {
            if (!tick.IsMain && room < RoomForAllTicks)
                continue;
            string label = tick.Short;
            int start = Math.Clamp(Cell(tick.Position, room) - (label.Length / 2), 0, room - label.Length);
            int before = Math.Max(0, start - 1), after = Math.Min(room, start + label.Length + 1);
            if (cells.AsSpan(before..after).ContainsAnyExcept(' '))
                continue;
            label.CopyTo(cells.AsSpan(start));
        }

        terminal.Write(new string(' ', indent));
        terminal.Write(new string(cells).TrimEnd(), new Style(decoration: Decoration.Bold));
        terminal.EndLine();
    }

    private static int Cell(double position, int room) => Math.Min(room - 1, (int)Math.Round(position * (room - 1)));
}
