using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PediatricImaging;

namespace Pedi.Rendering;

/// <summary>Entries as a JSON array, each with its id and then what its file says, in the file's order.</summary>
internal static class JsonExport
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // For people and files, not for the inside of a web page: ± stays ±.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(IEnumerable<Dataset> entries)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Datasets.WriteAllTo(writer, entries);

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
