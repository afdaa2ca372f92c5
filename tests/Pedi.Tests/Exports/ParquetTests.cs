using System.Globalization;
using System.Text.Json.Nodes;
using Pedi.Exports;

namespace Pedi.Tests.Exports;

/// <summary>The Parquet export, read by hyparquet, every cell compared with the JSON.</summary>
public sealed class ParquetTests : IDisposable
{
    private static readonly Dictionary<string, Func<byte[]>> Slips = new()
    {
        ["a column is missing"] = () => Table(ExportColumns.All.Where(column => column.Name != "subjects")),
        ["a column has another name"] = () => Table(Replace("kind", column => column with { Name = "knid" })),
        ["a column is of another type"] = () => Table(Replace(
            "subjects", _ => new ExportColumn.Text("subjects", "", entry => entry.Subjects?.Count.ToString(CultureInfo.InvariantCulture)))),
        ["a list is a text"] = () => Table(Replace(
            "modalities", _ => new ExportColumn.Text("modalities", "", entry => string.Join(", ", entry.Modalities)))),
        ["a list lacks an item"] = () => Table(Replace(
            "notes", _ => new ExportColumn.Texts("notes", "", entry => entry.Notes.Skip(1)))),
        ["a row is missing"] = () => ExportFolder.Bytes(ExportFormats.Parquet, [.. ExportFolder.AllEntries.Skip(1)]),
        ["rows are in another order"] = () => ExportFolder.Bytes(ExportFormats.Parquet, [.. ExportFolder.AllEntries.Reverse()]),
    };

    private readonly ExportFolder _folder = new();

    public static TheoryData<string> SlipNames { get; } = [.. Slips.Keys];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_cell_is_what_the_json_says()
    {
        JsonNode read = OtherReaders.Read("parquet.mjs", _folder.Write(ExportFormats.Parquet));

        Assert.Equal([], Differences(read));
        Assert.Equal(42, read["rows"]!.AsArray().Count);
    }

    [Fact]
    public void Columns_have_their_types_and_lists_are_lists()
    {
        string[] columns =
        [
            .. OtherReaders.Read("parquet.mjs", _folder.Write(ExportFormats.Parquet))["columns"]!.AsArray()
                .Select(column => column!.GetValue<string>()),
        ];

        Assert.Contains("id BYTE_ARRAY UTF8 OPTIONAL", columns);
        Assert.Contains("subjects INT32 INT_32 OPTIONAL", columns);
        Assert.Contains("doubtful BOOLEAN REQUIRED", columns);
        Assert.Contains("modalities LIST OPTIONAL", columns);
        Assert.Contains("element DOUBLE REQUIRED", columns);
    }

    [Fact]
    public void Version_licence_and_address_are_in_the_file()
    {
        JsonNode metadata = OtherReaders.Read("parquet.mjs", _folder.Write(ExportFormats.Parquet))["metadata"]!;

        Assert.Equal(ExportOrigin.Current.Version, metadata["version"]!.GetValue<string>());
        Assert.Equal("MIT", metadata["licence"]!.GetValue<string>());
        Assert.Equal(ExportOrigin.Current.Address.AbsoluteUri, metadata["source"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(SlipNames))]
    public void A_table_that_is_wrong_is_found(string slip) =>
        Assert.NotEmpty(Differences(OtherReaders.Read("parquet.mjs", _folder.Write("bad.parquet", Slips[slip]()))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public void A_file_that_is_cut_short_is_refused(int bytesLeft)
    {
        byte[] whole = ExportFolder.Bytes(ExportFormats.Parquet);

        foreach (byte[] part in new[] { whole[..bytesLeft], whole[..^(bytesLeft + 1)] })
        {
            string said = OtherReaders.Refuse("parquet.mjs", _folder.Write("bad.parquet", part));
            Assert.Contains("Error", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_table_without_rows_has_its_columns()
    {
        JsonNode read = OtherReaders.Read("parquet.mjs", _folder.Write(ExportFormats.Parquet, []));

        Assert.Empty(read["rows"]!.AsArray());
        Assert.Contains("subjects INT32 INT_32 OPTIONAL", read["columns"]!.AsArray().Select(column => column!.GetValue<string>()));
    }

    private static string[] Differences(JsonNode read) => ExpectedRow.Differences(
        [.. read["rows"]!.AsArray().Select(row => row!.AsObject().ToDictionary(StringComparer.Ordinal))]);

    private static byte[] Table(IEnumerable<ExportColumn> columns) => ParquetExport.Of([.. columns], ExportFolder.AllEntries, []);

    private static IEnumerable<ExportColumn> Replace(string name, Func<ExportColumn, ExportColumn> change) =>
        ExportColumns.All.Select(column => column.Name == name ? change(column) : column);
}
