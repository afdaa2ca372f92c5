using System.Globalization;
using System.Text.Json.Nodes;
using Pedi.Exports;

namespace Pedi.Tests.Exports;

/// <summary>The CSV export, read by csv-parse with what is written beside it, every cell compared with the JSON.</summary>
public sealed class CsvTests : IDisposable
{
    private static readonly Dictionary<string, Func<string, string>> Slips = new()
    {
        ["a row is missing"] = text => Without(text, line: 1),
        ["the header is missing"] = text => Without(text, line: 0),
        ["a column is missing"] = text => text.Replace("kind,summary,", "summary,", StringComparison.Ordinal),
        ["a column has another name"] = text => text.Replace(",modalities,", ",modalites,", StringComparison.Ordinal),
        ["two columns are swapped"] = text => text.Replace("id,name,", "name,id,", StringComparison.Ordinal),
        ["a cell is not quoted"] = text => text.Replace(
            "\"Images of nine- and ten-year-olds, from studies with four tasks.\"",
            "Images of nine- and ten-year-olds, from studies with four tasks.",
            StringComparison.Ordinal),
        ["a quote is not closed"] = text => text.Replace("four tasks.\"", "four tasks.", StringComparison.Ordinal),
        ["a number is written for a reader"] = text => text.Replace(",885,", ",885+,", StringComparison.Ordinal),
        ["a list is set apart otherwise"] = text =>
            text.Replace("T1w; T2w", "T1w, T2w", StringComparison.Ordinal),
        ["text is in another encoding"] = text => text.Replace("–", "â€“", StringComparison.Ordinal),
        ["an item is missing"] = text => text.Replace("T1w; T2w; dwi", "T1w; T2w", StringComparison.Ordinal),
    };

    private readonly ExportFolder _folder = new();

    public static TheoryData<string> SlipNames { get; } = [.. Slips.Keys];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_cell_is_what_the_json_says()
    {
        string file = _folder.Write(ExportFormats.Csv);

        Assert.Equal([], Differences(file));
    }

    [Theory]
    [MemberData(nameof(SlipNames))]
    public void A_table_that_is_wrong_is_found(string slip)
    {
        string good = ExportFolder.Text(ExportFormats.Csv), bad = Slips[slip](good);
        Assert.NotEqual(good, bad);
        _folder.Write(ExportFormats.Csv);

        Assert.NotEmpty(Differences(_folder.Write("bad.csv", bad)));
    }

    [Fact]
    public void What_is_beside_it_tells_of_every_column_in_order()
    {
        string header = ExportFolder.Text(ExportFormats.Csv).Split('\n')[0];
        JsonNode beside = JsonNode.Parse(CsvMetadata.Of(ExportOrigin.Current, "my data.csv"))!;

        Assert.Equal("my%20data.csv", beside["url"]!.GetValue<string>());
        Assert.Equal(header.Split(','), Columns(beside).Select(column => column["name"]!.GetValue<string>()));
        Assert.All(Columns(beside), column => Assert.EndsWith(".", column["dc:description"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Equal(ExportOrigin.Current.Version, beside["dc:hasVersion"]!.GetValue<string>());
    }

    [Fact]
    public void It_has_no_byte_order_mark_and_its_lines_end_in_LF()
    {
        string text = ExportFolder.Text(ExportFormats.Csv);

        Assert.StartsWith("id,", text, StringComparison.Ordinal);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void A_table_without_rows_has_its_header()
    {
        string text = ExportFolder.Text(ExportFormats.Csv, []);

        Assert.StartsWith("id,name,", text, StringComparison.Ordinal);
        Assert.Equal(text.Length - 1, text.IndexOf('\n', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void No_cell_begins_like_a_formula(string text, string cell) => Assert.Equal(cell, CsvCell.Protect(text));

    [Fact]
    public void An_item_cannot_be_taken_for_two()
    {
        Assert.Equal("a, b; c", CsvCell.Join(["a; b", "c"], "; "));
        Assert.Equal("a b\nc", CsvCell.Join(["a\nb", "c"], "\n"));
        Assert.All(
            ExportFolder.AllEntries.SelectMany(entry => ExportColumns.All.OfType<ExportColumn.Texts>()
                .SelectMany(column => column.Read(entry).Select(item => (Item: item, column.Separator)))),
            pair => Assert.DoesNotContain(pair.Separator, pair.Item, StringComparison.Ordinal));
    }

    private static JsonNode[] Columns(JsonNode beside) => [.. beside["tableSchema"]!["columns"]!.AsArray()!];

    private static string Without(string text, int line) =>
        string.Join('\n', text.Split('\n').Where((_, number) => number != line));

    /// <summary>What differs from the JSON, or how the reader refused the file.</summary>
    private string[] Differences(string file)
    {
        JsonNode beside = JsonNode.Parse(File.ReadAllText(_folder.PathOf("export.csv-metadata.json")))!;
        var columns = Columns(beside).ToDictionary(column => column["name"]!.GetValue<string>(), StringComparer.Ordinal);
        JsonNode read = OtherReaders.Read("csv.mjs", file);
        if (read["error"] is { } error)
            return [error.GetValue<string>()];
        string[] header = [.. read["rows"]![0]!.AsArray().Select(cell => cell!.GetValue<string>())];
        if (header.Distinct(StringComparer.Ordinal).Count() < header.Length)
            return ["two columns have one name"];
        return ExpectedRow.Differences(
        [
            .. read["rows"]!.AsArray().Skip(1).Select(row => row!.AsArray().Select((cell, place) =>
                    KeyValuePair.Create(header[place], Value(cell!.GetValue<string>(), columns.GetValueOrDefault(header[place]))))
                .ToDictionary(StringComparer.Ordinal)),
        ]);
    }

    /// <summary>A cell as what is beside the table says to read it.</summary>
    private static JsonNode? Value(string cell, JsonNode? column)
    {
        if (column?["separator"]?.GetValue<string>() is { } separator)
            return new JsonArray([.. cell.Length == 0 ? [] : cell.Split(separator).Select(item => Item(item, column))]);
        return cell.Length == 0 ? null : Item(cell, column);
    }

    private static JsonNode? Item(string cell, JsonNode? column) => column?["datatype"]?.GetValue<string>() is "string" or null
        ? cell
        : ParseOrText(cell);

    private static JsonNode? ParseOrText(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || cell is "true" or "false"
            ? JsonNode.Parse(cell)
            : cell;
}
