using System.Globalization;
using System.Text.Json.Nodes;
using Pedi.Exports;
using PediatricImaging;

namespace Pedi.Tests.Exports;

/// <summary>What holds for every format, and the command that writes them.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public static TheoryData<string> Names { get; } = [.. ExportFormats.All.Select(format => format.Name)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_formats_stand_in_one_order()
    {
        Assert.Equal(
            ["json", "ndjson", "csv", "parquet", "markdown", "bibtex", "schema.org", "dcat"],
            ExportFormats.All.Select(format => format.Name));
        Assert.Equal(["parquet"], ExportFormats.All.Where(format => format.IsBinary).Select(format => format.Name));
    }

    [Fact]
    public void Each_says_whether_it_has_every_fact_or_what_it_leaves_out() =>
        Assert.All(ExportFormats.All, format => Assert.Matches(@"every fact|[Ll]eft out|To cite: ", format.Description));

    [Fact]
    public void A_format_is_found_in_any_case_and_no_other_is()
    {
        Assert.Same(ExportFormats.SchemaOrg, ExportFormats.Find("Schema.Org"));
        Assert.Null(ExportFormats.Find("xml"));
        Assert.Null(ExportFormats.Find(""));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_entries_are_the_same_bytes_whatever_the_culture(string name)
    {
        ExportFormat format = ExportFormats.Find(name)!;
        byte[] before = ExportFolder.Bytes(format);
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NumberGroupSeparator = ".";
        other.NumberFormat.NegativeSign = "~";
        other.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";

        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = other;
            Assert.Equal(before, ExportFolder.Bytes(format));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_is_UTF_8_without_a_mark_in_lines_that_end_in_LF(string name)
    {
        ExportFormat format = ExportFormats.Find(name)!;
        if (format.IsBinary)
            return;

        string text = ExportFolder.Text(format);
        Assert.DoesNotContain('\r', text);
        Assert.NotEqual('\uFEFF', text[0]);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_command_writes_a_file_and_what_lies_beside_it(string name)
    {
        ExportFormat format = ExportFormats.Find(name)!;
        Dataset[] atlases = [.. Datasets.ByKind(Kind.Atlas)];
        string file = _folder.PathOf("atlases" + format.Extension);

        Invocation run = Invocation.Piped("export", "--format", name, "--kind", "atlas", "--out", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(ExportFolder.Bytes(format, atlases), File.ReadAllBytes(file));
        string[] expected = name switch
        {
            "json" or "ndjson" => [$"atlases.{name}.schema.json"],
            "csv" => ["atlases.csv-metadata.json"],
            _ => [],
        };
        Assert.Equal(
            expected,
            Directory.EnumerateFiles(Path.GetDirectoryName(file)!).Where(path => path != file).Select(path => Path.GetFileName(path)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_piped_is_what_a_file_would_hold(string name)
    {
        ExportFormat format = ExportFormats.Find(name)!;
        if (!format.IsBinary)
            Assert.Equal(ExportFolder.Text(format, Datasets.All), Invocation.Piped("export", "--format", name, "--species", "any").Output);
    }

    [Fact]
    public void No_entries_make_a_valid_export_too()
    {
        JsonNode said = OtherReaders.Read(
            "json.mjs", WriteBesideSchema(), _folder.Write("none.json", ExportFolder.Text(ExportFormats.Json, [])));
        Assert.Equal("""{"documents":1,"errors":[]}""", said.ToJsonString());

        var catalog = LinkedData.Check(_folder.Write(ExportFormats.Dcat, []), "dcatap-shapes.ttl", "dcatap-range.ttl");
        Assert.Equal([], catalog.Counted);
        Assert.Equal(1, catalog.Focus["Catalog"]);
        Assert.Equal("[]", OtherReaders.Read("bibtex.mjs", _folder.Write(ExportFormats.Bibtex, [])).ToJsonString());
        Assert.Equal("[]", OtherReaders.Read("types.mjs", _folder.Write(ExportFormats.SchemaOrg, []), "DataCatalog").ToJsonString());
    }

    private string WriteBesideSchema()
    {
        _folder.Write(ExportFormats.Json, []);
        return _folder.PathOf("export.json.schema.json");
    }
}
