using PediatricImaging;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pedi.Rendering;

/// <summary>One entry, wrapped to the terminal.</summary>
internal static class EntryPage
{
    public static IRenderable Of(Dataset entry, IReadOnlyList<EntryFact> facts)
    {
        Grid grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2))
            .AddColumn(new GridColumn().PadRight(0));
        string previous = "";
        foreach (EntryFact fact in facts.Skip(2))
        {
            string label = fact.Label == previous ? "" : fact.Label;
            grid.AddRow(new Text(label, new Style(Color.Grey)), new Text(fact.Value));
            previous = fact.Label;
        }

        return new Rows(
            new Text($"{entry.Name} ({entry.Id})", new Style(Color.Aqua, decoration: Decoration.Bold)),
            Text.Empty,
            grid);
    }
}
