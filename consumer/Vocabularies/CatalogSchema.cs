using System.Text.Json;

namespace Pedi.Vocabularies;

/// <summary>
/// The catalog's schema, for what the typed catalog does not carry to run time: the titles, descriptions and synonyms of values.
/// It is read on first use, and no entry is.
/// </summary>
internal static class CatalogSchema
{
    private const string Resource = "dataset.schema.json";

    private static readonly Lazy<byte[]> LazyBytes = new(static () => EmbeddedFile.Read(Resource));
    private static readonly Lazy<JsonDocument> LazyDocument = new(static () => JsonDocument.Parse(LazyBytes.Value));

    /// <summary>The schema's file, byte by byte.</summary>
    public static ReadOnlyMemory<byte> Bytes => LazyBytes.Value;

    /// <summary>The schema.</summary>
    public static JsonElement Root => LazyDocument.Value.RootElement;

    /// <summary>What a definition says, by its name under <c>$defs</c>.</summary>
    public static JsonElement Definition(string name) => Root.GetProperty("$defs").GetProperty(name);
}
