using nietras.SeparatedValues;
using PediatricImaging;

namespace Pedi.Exports;

/// <summary>
/// Entries as rows of CSV (RFC 4180, UTF-8 without a byte order mark, lines that end in LF): a header, and quotes where a cell has a
/// comma, a quote or a line break.
/// </summary>
internal static class CsvExport
{
    public static string Of(IReadOnlyList<Dataset> entries) => Of(
        [.. ExportColumns.All.Select(column => column.Name)],
        entries.Select(entry => ExportColumns.All.Select(column => CsvCell.Of(entry, column)).ToArray()));

    /// <summary>A table of cells.</summary>
    public static string Of(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringWriter { NewLine = "\n" };
        using (SepWriter writer = Sep.New(',').Writer(options => options with { Escape = true }).To(text))
        {
            // Left alone, Sep writes the header with the first row: a table without rows would have none.
            writer.Header.Add(header);
            writer.Header.Write();
            foreach (IReadOnlyList<string> cells in rows)
            {
                using SepWriter.Row row = writer.NewRow();
                for (int i = 0; i < cells.Count; i++)
                    row[header[i]].Set(cells[i]);
            }
        }

        return text.ToString();
    }
}
