using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Pedi.Exports;

/// <summary>JSON as text, the same on every machine.</summary>
internal static class JsonText
{
    /// <summary>
    /// Text of every script stands as it is, so that people can read along. What would end a <c>script</c> element does not,
    /// since JSON-LD is put into pages.
    /// </summary>
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>The text of what is written, with a line break at its end.</summary>
    public static string Of(Action<Utf8JsonWriter> write, bool isIndented = true)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = isIndented, NewLine = "\n", Encoder = Encoder };
        using (var writer = new Utf8JsonWriter(buffer, options))
            write(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)) + "\n";
    }
}
