using Spectre.Console;

namespace Pedi.Rendering;

/// <summary>A line of a cell, as wide as its column at most.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Style">Its style, if it has one.</param>
/// <param name="Link">Where it leads, if it does.</param>
internal readonly record struct CellLine(string Text, Style? Style = null, Uri? Link = null)
{
    /// <summary>The blanks between two columns.</summary>
    public const int Gap = 2;

    /// <summary>The lines of a text in a column.</summary>
    public static CellLine[] Of(string text, int width, Style? style = null, Uri? link = null) =>
        [.. Wrapping.Lines(text, width).Select(line => new CellLine(line, style, link))];

    /// <summary>Writes cells side by side, as many lines as the longest has. Blanks at the end of a line are not written.</summary>
    public static void WriteRow(Terminal terminal, IReadOnlyList<int> widths, IReadOnlyList<CellLine[]> cells)
    {
        for (int line = 0; line < cells.Max(cell => cell.Length); line++)
        {
            int blanks = 0;
            for (int index = 0; index < cells.Count; index++)
            {
                CellLine piece = line < cells[index].Length ? cells[index][line] : new CellLine("");
                if (piece.Text.Length > 0)
                {
                    terminal.Write(new string(' ', blanks));
                    terminal.Write(piece.Text, piece.Style, piece.Link);
                    blanks = 0;
                }

                blanks += widths[index] - piece.Text.Length + Gap;
            }

            terminal.EndLine();
        }
    }
}
