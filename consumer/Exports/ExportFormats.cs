using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using PediatricImaging;

namespace Pedi.Exports;

/// <summary>The formats, and the way from entries to a file in one of them.</summary>
internal static class ExportFormats
{
    private const string ListsInCells = "A list is one cell, its items set apart by semicolons, doubts and notes by line breaks";

    private const string LeftOutOfTables =
        "left out are labels of links, notes on ranges of ages, further headings of the source, and what was looked up since";

    public static ExportFormat Json { get; } = new(
        "json", ".json", "One document with every fact of each entry, defaults filled in. The schema is written beside a file.");

    public static ExportFormat Ndjson { get; } = new(
        "ndjson", ".ndjson", "One entry a line, each with every fact. The schema is written beside a file.");

    public static ExportFormat Csv { get; } = new(
        "csv", ".csv", $"One row an entry. {ListsInCells}; {LeftOutOfTables}. What the columns mean is written beside a file.");

    public static ExportFormat Parquet { get; } = new(
        "parquet", ".parquet", $"One row an entry, in typed columns, lists as lists; {LeftOutOfTables}.", IsBinary: true);

    public static ExportFormat Markdown { get; } = new(
        "markdown", ".md", "To read: a table, and a section for each entry with every fact of it.");

    public static ExportFormat Bibtex { get; } = new(
        "bibtex", ".bib", "To cite: name, release, repository and link of each entry. The catalog knows no authors and no years.");

    public static ExportFormat SchemaOrg { get; } = new(
        "schema.org", ".jsonld", "For search engines: a DataCatalog in JSON-LD. Left out are doubts, notes and where facts come from.");

    public static ExportFormat Dcat { get; } = new(
        "dcat", ".jsonld", "For data portals: DCAT-AP 3.0.1 in JSON-LD. Left out are doubts, notes, figures and where facts come from.");

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static ImmutableArray<ExportFormat> All { get; } = [Json, Ndjson, Csv, Parquet, Markdown, Bibtex, SchemaOrg, Dcat];

    /// <summary>The format of a name, in any case.</summary>
    public static ExportFormat? Find(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes entries, in the order in which they come. The stream stays open.</summary>
    public static void Write(ExportFormat format, IReadOnlyList<Dataset> entries, ExportOrigin origin, Stream stream)
    {
        if (format == Parquet)
            stream.Write(ParquetExport.Of(entries, origin));
        else
            stream.Write(Encoding.UTF8.GetBytes(Text(format, entries, origin)));
    }

    /// <summary>What lies beside an export that is a file of its own.</summary>
    /// <param name="format">The export's format.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="fileName">The export's name, without its folder.</param>
    public static ImmutableArray<ExportCompanion> Companions(ExportFormat format, ExportOrigin origin, string fileName)
    {
        string schemaName = fileName + ".schema.json";
        if (format == Json)
            return [new ExportCompanion(schemaName, ExportSchema.OfDocument())];
        if (format == Ndjson)
            return [new ExportCompanion(schemaName, ExportSchema.OfLine(origin))];
        return format == Csv ? [new ExportCompanion(fileName + "-metadata.json", CsvMetadata.Of(origin, fileName))] : [];
    }

    private static string Text(ExportFormat format, IReadOnlyList<Dataset> entries, ExportOrigin origin) => format.Name switch
    {
        "json" => JsonExport.Document(entries, origin),
        "ndjson" => JsonExport.Lines(entries),
        "csv" => CsvExport.Of(entries),
        "markdown" => MarkdownExport.Of(entries, origin),
        "bibtex" => Citations.Bibliography(entries, origin),
        "schema.org" => SchemaOrgExport.Of(entries, origin),
        "dcat" => DcatExport.Of(entries, origin),
        _ => throw new UnreachableException(format.Name),
    };
}
