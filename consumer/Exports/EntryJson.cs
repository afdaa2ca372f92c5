using System.Text.Json;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Exports;

/// <summary>
/// An entry with what goes without saying in its file: its id, and every property that has a default. The schema says which,
/// so that a property that is added to it is exported from then on.
/// </summary>
internal static class EntryJson
{
    /// <summary>Writes an entry, its properties in the order of the schema.</summary>
    public static void Write(Utf8JsonWriter writer, Dataset entry)
    {
        using var file = JsonDocument.Parse(entry.ToJson());
        writer.WriteStartObject();
        writer.WriteString("id", entry.Id);
        WriteProperties(writer, file.RootElement, CatalogSchema.Root);
        writer.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter writer, JsonElement value, JsonElement schema)
    {
        foreach (JsonProperty property in schema.GetProperty("properties").EnumerateObject())
        {
            if (value.TryGetProperty(property.Name, out JsonElement given))
            {
                writer.WritePropertyName(property.Name);
                Write(writer, given, property.Value);
            }
            else if (property.Value.TryGetProperty("default", out JsonElement usual))
            {
                writer.WritePropertyName(property.Name);
                usual.WriteTo(writer);
            }
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
            schema = CatalogSchema.Definition(reference.GetString()!["#/$defs/".Length..]);

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                WriteProperties(writer, value, schema);
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                    Write(writer, item, schema.GetProperty("items"));
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
