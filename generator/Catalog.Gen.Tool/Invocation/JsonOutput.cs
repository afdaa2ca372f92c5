using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalog.Gen.Tool.Invocation;

/// <summary>JSON as this program writes it: indented, with letters as they are, and one line break at the end.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);
        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n") + "\n";
    }
}
