using PediatricImaging;

namespace Pedi.Exports;

/// <summary>Entries with every fact of them, names and values as in the catalog's files.</summary>
internal static class JsonExport
{
    /// <summary>One document: where it comes from, then the entries.</summary>
    public static string Document(IReadOnlyList<Dataset> entries, ExportOrigin origin) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", origin.SchemaAddress.AbsoluteUri);
        writer.WriteString("title", ExportOrigin.Title);
        writer.WriteString("version", origin.Version);
        writer.WriteString("source", origin.Address.AbsoluteUri);
        writer.WriteString("licence", origin.Licence);
        writer.WriteString("licenceNote", ExportOrigin.LicenceNote);
        writer.WriteStartArray("entries");
        foreach (Dataset entry in entries)
            EntryJson.Write(writer, entry);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>One entry a line.</summary>
    public static string Lines(IReadOnlyList<Dataset> entries) =>
        string.Concat(entries.Select(entry => JsonText.Of(writer => EntryJson.Write(writer, entry), isIndented: false)));
}
