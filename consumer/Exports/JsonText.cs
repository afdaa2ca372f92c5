using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pedi.Exports;

/// <summary>JSON as text, the same on every machine.</summary>
internal static class JsonText
{
    /// <summary>For people and files: text of every script stands as it is.</summary>
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of what is written, with a line break at its end.</summary>
    public static string Of(Action<Utf8JsonWriter> write, bool isIndented = true)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Indented with { Indented = isIndented }))
            write(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)) + "\n";
    }

    /// <summary>The same JSON, with nothing inside that could end a <c>script</c> element or begin a comment in one.</summary>
    public static string ForPage(string json) => json.Replace("<", "\\u003C", StringComparison.Ordinal);
}
