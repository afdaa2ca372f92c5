using System.Collections.Immutable;
using PediatricImaging;
using Spectre.Console;
using Link = PediatricImaging.Link;

namespace Pedi.Rendering;

/// <summary>Entries side by side: for each kind of fact, what each of them tells.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Rows">A label, and the text of each entry: empty where it does not tell.</param>
internal sealed record Comparison(ImmutableArray<Dataset> Entries, ImmutableArray<(string Label, ImmutableArray<string> Cells)> Rows)
{
    /// <summary>An address in a column would need a terminal that nobody has: it may stick out.</summary>
    private const int LeastColumn = 18;

    /// <summary>Compares entries. Facts of one label are one cell.</summary>
    public static Comparison Of(IEnumerable<Dataset> entries)
    {
        ImmutableArray<Dataset> all = [.. entries];
        ILookup<string, string>[] facts =
            [.. all.Select(entry => EntryFacts.Of(entry).ToLookup(fact => LabelOf(fact), fact => fact.Text))];
        string[] labels = [.. facts.SelectMany(lookup => lookup.Select(group => group.Key)).Distinct()];
        return new Comparison(
            all,
            [
                // In the order of a page, whichever entry is the first to have such a fact.
                .. labels.OrderBy(label => Array.IndexOf(EntryFacts.Labels, label))
                    .Select(label => (label, facts.Select(lookup => string.Join("; ", lookup[label])).ToImmutableArray())),
            ]);
    }

    /// <summary>Every row on a line, cells set apart by tabs.</summary>
    public IEnumerable<string> ToPlainLines() => Rows.Select(row => $"{row.Label}\t{string.Join('\t', row.Cells)}");

    /// <summary>Writes columns where they have room, and else a block a row. What the entries do not share is plain to see.</summary>
    public void Write(Terminal terminal)
    {
        int labels = Rows.Max(row => row.Label.Length);
        int width = (terminal.Width - labels - (CellLine.Gap * Entries.Length)) / Entries.Length;
        int longest = Rows.Where(row => !row.Label.StartsWith("link", StringComparison.Ordinal))
            .SelectMany(row => row.Cells)
            .Max(Wrapping.LongestWord);
        if (width < Math.Max(LeastColumn, longest))
            WriteBlocks(terminal);
        else
            WriteColumns(terminal, labels, width);
    }

    private static string LabelOf(EntryFact fact) => fact.Link is null ? fact.Label : "link";

    private void WriteColumns(Terminal terminal, int labels, int width)
    {
        int[] widths = [labels, .. Entries.Select(_ => width)];
        foreach ((string label, ImmutableArray<string> cells) in Rows.Where(row => row.Label != "link"))
        {
            Style style = label == "id" ? Palette.Id : IsShared(cells) ? Palette.Quiet : Style.Plain;
            CellLine.WriteRow(
                terminal,
                widths,
                [[new CellLine(label, Palette.Quiet)], .. cells.Select(cell => CellLine.Of(cell.Length == 0 ? "–" : cell, width, style))]);
        }

        // Addresses are too long for a column; they stand below, whole.
        foreach (Dataset entry in Entries)
        {
            foreach (Link link in entry.Links)
            {
                terminal.Write($"{entry.Id}, {link.Rel.ToText()}: ", Palette.Quiet);
                terminal.Write(link.Url.OriginalString, null, link.Url);
                terminal.EndLine();
            }
        }
    }

    private void WriteBlocks(Terminal terminal)
    {
        foreach ((string label, ImmutableArray<string> cells) in Rows)
        {
            terminal.Write(label, IsShared(cells) ? Palette.Quiet : Palette.Heading);
            terminal.EndLine();
            for (int index = 0; index < cells.Length; index++)
            {
                string cell = cells[index].Length == 0 ? "–" : cells[index];
                terminal.WriteWrapped($"{Entries[index].Id}: {cell}", terminal.Width, indent: "  ");
            }
        }
    }

    private static bool IsShared(ImmutableArray<string> cells) => cells.All(cell => cell == cells[0]);
}
