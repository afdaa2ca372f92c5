using System.Text.Json;

namespace Pedi.Exports;

/// <summary>What the columns of a CSV file mean, as CSVW (W3C, Metadata Vocabulary for Tabular Data) has it.</summary>
internal static class CsvMetadata
{
    public static string Of(ExportOrigin origin, string fileName) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("@context", "http://www.w3.org/ns/csvw");
        writer.WriteString("url", Uri.EscapeDataString(fileName));
        writer.WriteString("dc:title", ExportOrigin.Title);
        writer.WriteString("dc:description", ExportOrigin.LicenceNote);
        writer.WriteString("dc:source", origin.Address.AbsoluteUri);
        writer.WriteString("dc:hasVersion", origin.Version);
        writer.WriteStartObject("dc:license");
        writer.WriteString("@id", origin.LicenceAddress.AbsoluteUri);
        writer.WriteEndObject();
        writer.WriteStartObject("dialect");
        writer.WriteString("encoding", "utf-8");
        writer.WriteString("lineTerminators", "\n");
        writer.WriteBoolean("header", true);
        writer.WriteEndObject();
        writer.WriteStartObject("tableSchema");
        writer.WriteStartArray("columns");
        foreach (ExportColumn column in ExportColumns.All)
            Write(writer, column);
        writer.WriteEndArray();
        writer.WriteString("primaryKey", "id");
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, ExportColumn column)
    {
        writer.WriteStartObject();
        writer.WriteString("name", column.Name);
        writer.WriteString("titles", column.Name);
        writer.WriteString("dc:description", column.Meaning);
        writer.WriteString("datatype", column switch
        {
            ExportColumn.Number => "integer",
            ExportColumn.Numbers => "number",
            ExportColumn.Flag => "boolean",
            _ => "string",
        });
        string? separator = column switch
        {
            ExportColumn.Texts texts => texts.Separator,
            ExportColumn.Numbers => ExportColumn.Numbers.Separator,
            _ => null,
        };
        if (separator is not null)
            writer.WriteString("separator", separator);
        writer.WriteEndObject();
    }
}
