using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalog.Gen.Runtime.Tests.Writing;

internal static class JsonText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);
}
