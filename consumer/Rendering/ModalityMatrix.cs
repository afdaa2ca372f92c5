using System.Collections.Immutable;
using System.Globalization;
using Pedi.Vocabularies;
using PediatricImaging;
using Spectre.Console;

namespace Pedi.Rendering;

/// <summary>How many entries there are of each modality in each stage of life. A broad modality counts the narrower.</summary>
/// <param name="Rows">
/// For each modality, the broad before its narrower ones: how deep it lies in the tree, the counts by stage, and the count of all,
/// which is less than the sum where entries have several stages.
/// </param>
internal sealed record ModalityMatrix(ImmutableArray<(Term<Modality> Modality, int Depth, ImmutableArray<int> Counts, int All)> Rows)
{
    private const int Gap = 2;

    /// <summary>The stages of life, a column each.</summary>
    public static ImmutableArray<Term<LifeStage>> Stages => Terms.LifeStages.Terms;

    /// <summary>Counts entries.</summary>
    public static ModalityMatrix Of(ImmutableArray<Dataset> entries) => new(
    [
        .. Terms.Modalities.InTree().Select(row =>
        {
            Dataset[] own = [.. entries.Where(entry => entry.Modalities.Any(modality => modality.IsA(row.Term.Value)))];
            return (
                row.Term,
                row.Depth,
                Stages.Select(stage => own.Count(entry => entry.LifeStages.Contains(stage.Value))).ToImmutableArray(),
                own.Length);
        }),
    ]);

    /// <summary>A heading and then a line a modality, set apart by tabs.</summary>
    public IEnumerable<string> ToPlainLines() =>
    [
        string.Join('\t', ["modality", .. Stages.Select(stage => stage.Text), "all"]),
        .. Rows.Select(row => string.Join('\t', [row.Modality.Text, .. row.Counts.Append(row.All).Select(Text)])),
    ];

    /// <summary>Writes a table where it has room, and else a line or two a modality.</summary>
    public void Write(Terminal terminal)
    {
        string[] headings = [.. Stages.Select(stage => stage.Text), "all"];
        int labels = Rows.Max(row => (2 * row.Depth) + row.Modality.Text.Length);
        if (labels + headings.Sum(heading => heading.Length + Gap) > terminal.Width)
        {
            WriteBlocks(terminal, headings);
            return;
        }

        terminal.Write(new string(' ', labels));
        foreach (string heading in headings)
            terminal.Write(new string(' ', Gap) + heading, Palette.Heading);
        terminal.EndLine();
        foreach ((Term<Modality> modality, int depth, ImmutableArray<int> counts, int all) in Rows)
        {
            string label = new string(' ', 2 * depth) + modality.Text;
            terminal.Write(label.PadRight(labels), Palette.Id);
            int[] cells = [.. counts, all];
            for (int index = 0; index < cells.Length; index++)
            {
                terminal.Write(
                    (cells[index] == 0 ? "·" : Text(cells[index])).PadLeft(headings[index].Length + Gap),
                    cells[index] == 0 ? Palette.Quiet : Style.Plain);
            }

            terminal.EndLine();
        }
    }

    private void WriteBlocks(Terminal terminal, string[] headings)
    {
        foreach ((Term<Modality> modality, int depth, ImmutableArray<int> counts, int all) in Rows)
        {
            string indent = new(' ', 2 * depth);
            terminal.Write(indent);
            terminal.Write($"{modality.Text}: {Text(all)}", Palette.Id);
            terminal.EndLine();
            string told = string.Join(
                ", ", headings.Zip(counts).Where(pair => pair.Second > 0).Select(pair => $"{pair.First} {Text(pair.Second)}"));
            foreach (string line in Wrapping.Lines(told, terminal.Width - indent.Length - 2))
            {
                terminal.Write(indent + "  " + line);
                terminal.EndLine();
            }
        }
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
