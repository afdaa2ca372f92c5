using PediatricImaging;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pedi.Rendering;

/// <summary>The entries as a table, for somebody who reads along.</summary>
internal static class EntryTable
{
    /// <summary>
    /// From this width on the name has a column of its own. In a narrower terminal it stands under the id, so that no word
    /// is broken at 80 columns.
    /// </summary>
    private const int RoomForNames = 120;

    /// <summary>What seven blanks around and between six columns take, and one that a terminal keeps for the cursor.</summary>
    private const int Borders = 8;

    /// <param name="entries">The rows.</param>
    /// <param name="width">The terminal's.</param>
    public static IRenderable Of(IReadOnlyCollection<Dataset> entries, int width)
    {
        EntryRow[] rows = [.. entries.Select(EntryRow.Of)];
        bool stacked = width < RoomForNames;
        Table table = new Table { Border = TableBorder.Simple };

        int ids = rows.Select(row => row.Id.Length).Append("Id, name".Length).Max();
        table.AddColumn(Column(stacked ? "Id, name" : "Id").Width(ids).NoWrap());
        if (!stacked)
            table.AddColumn(Column("Name"));
        table.AddColumn(Column("Kind").NoWrap());
        table.AddColumn(Column("Ages"));
        table.AddColumn(Column("Modalities"));
        table.AddColumn(Column("Subjects").Width("Subjects".Length).NoWrap().RightAligned());
        table.AddColumn(Column("Status").NoWrap());
        if (stacked)
        {
            // What the other columns leave, halved here: left alone, the table would break "gestational" before "Ages".
            int kinds = rows.Select(row => row.Kind.Length).Append("Kind".Length).Max();
            int statuses = rows.Select(row => row.Status.Length).Append("Status".Length).Max();
            int left = width - Borders - ids - kinds - "Subjects".Length - statuses;
            int modalities = Math.Max("Modalities".Length, left / 2);
            table.Columns[2].Width(Math.Max("gestational".Length, left - modalities));
            table.Columns[3].Width(modalities);
        }

        foreach (EntryRow row in rows)
        {
            var id = new Text(row.Id, new Style(Color.Aqua));
            var name = new Text(row.Name);
            IRenderable[] rest =
            [
                new Text(row.Kind),
                new Text(row.Ages),
                new Text(row.Modalities),
                new Text(row.Subjects),
                new Text(row.Status, StyleOf(row.Status)),
            ];
            table.AddRow(stacked ? [new Rows(id, name), .. rest] : [id, name, .. rest]);
        }

        return table;
    }

    private static TableColumn Column(string heading) =>
        new(new Text(heading, new Style(decoration: Decoration.Bold))) { Padding = new Padding(0, 0, 0, 0) };

    private static Style StyleOf(string status)
    {
        if (status == PediatricImaging.Status.Available.ToText())
            return new Style(Color.Green);
        return status == PediatricImaging.Status.Unavailable.ToText() ? new Style(Color.Red) : new Style(Color.Yellow);
    }
}
