using System.Globalization;
using PediatricImaging;

namespace Pedi.Exports;

/// <summary>What stands in a cell of a table of text, before it is quoted.</summary>
internal static class CsvCell
{
    /// <summary>
    /// What a spreadsheet takes for the beginning of a formula. The apostrophe is among them so that the one put before can
    /// be told from one that was there.
    /// </summary>
    private const string Beginnings = "=+-@\t\r\n'";

    /// <summary>The cell of an entry in a column. Numbers and flags are written the same in every culture.</summary>
    public static string Of(Dataset entry, ExportColumn column) => column switch
    {
        ExportColumn.Text text => Protect(text.Read(entry) ?? ""),
        ExportColumn.Number number => number.Read(entry)?.ToString(CultureInfo.InvariantCulture) ?? "",
        ExportColumn.Flag flag => flag.Read(entry) ? "true" : "false",
        ExportColumn.Numbers numbers => string.Join(
            ExportColumn.Numbers.Separator, numbers.Read(entry).Select(number => number.ToString(CultureInfo.InvariantCulture))),
        ExportColumn.Texts texts => Join(texts.Read(entry), texts.Separator),
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>A list in one cell. An item that has the separator inside gets a comma or a space in its place.</summary>
    public static string Join(IEnumerable<string> items, string separator) =>
        Protect(string.Join(separator, items.Select(item => Without(item, separator))));

    /// <summary>A text that no spreadsheet reckons out: one that begins like a formula has an apostrophe before it.</summary>
    public static string Protect(string text) => text.Length > 0 && Beginnings.Contains(text[0]) ? "'" + text : text;

    private static string Without(string item, string separator) =>
        separator == "\n" ? item.ReplaceLineEndings(" ") : item.Replace(";", ",", StringComparison.Ordinal);
}
