using PediatricImaging;
using Spectre.Console;

namespace Pedi.Rendering;

/// <summary>One entry, wrapped to the terminal.</summary>
internal static class EntryPage
{
    /// <summary>Below this width a fact stands under its label.</summary>
    private const int RoomForLabels = 60;

    public static void Write(Terminal terminal, Dataset entry)
    {
        terminal.WriteWrapped($"{entry.Name} ({entry.Id})", terminal.Width, new Style(Color.Aqua, decoration: Decoration.Bold));
        terminal.EndLine();

        EntryFact[] facts = [.. EntryFacts.Of(entry).Where(fact => fact.Label is not ("id" or "name"))];
        bool isNarrow = terminal.Width < RoomForLabels;
        int indent = isNarrow ? 2 : facts.Max(fact => fact.Label.Length) + 2;
        string previous = "";
        foreach (EntryFact fact in facts)
        {
            string label = fact.Label == previous ? "" : fact.Label;
            previous = fact.Label;
            if (isNarrow && label.Length > 0)
            {
                terminal.Write(label, Palette.Quiet);
                terminal.EndLine();
            }

            WriteFact(terminal, fact, isNarrow ? "" : label, indent);
        }
    }

    private static void WriteFact(Terminal terminal, EntryFact fact, string label, int indent)
    {
        Style style = fact.Label == EntryFacts.Doubt ? Palette.Doubt : fact.Label == EntryFacts.NotKnownLabel ? Palette.Quiet : Style.Plain;
        IEnumerable<string> detail = fact.Detail is null ? [] : Wrapping.Lines(fact.Detail + ":", terminal.Width - indent);
        foreach (string line in detail.Concat(Wrapping.Lines(fact.Text, terminal.Width - indent)))
        {
            terminal.Write(label, Palette.Quiet);
            terminal.Write(new string(' ', indent - label.Length));
            terminal.Write(line, style, fact.Link is { } link && line == link.OriginalString ? link : null);
            terminal.EndLine();
            label = "";
        }
    }
}
