using System.Text.Json.Nodes;

namespace Catalog.Gen.Tool.Tests.Inference;

/// <summary>
/// What a schema says, one thing a line and by place, however it is written: types, required keys, choices, formats,
/// references.
/// </summary>
internal static class SchemaFeatures
{
    public static HashSet<string> Of(string schema)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        JsonNode root = JsonNode.Parse(schema)!;
        if ((string?)root["x-catalog"]?["id"] is { } id)
            features.Add($": {id}");
        Add((JsonObject)root, root, "", features);
        return features;
    }

    private static void Add(JsonObject schema, JsonNode root, string path, HashSet<string> features)
    {
        if ((string?)schema["$ref"] is { } reference)
            Add((JsonObject)root["$defs"]![reference["#/$defs/".Length..]]!, root, path, features);
        if (schema["type"] is { } type)
            features.Add($"{path}: type {type.ToJsonString()}");
        if (schema.ContainsKey("enum") || (schema["oneOf"] as JsonArray)?.All(static choice => choice!["const"] is not null) == true)
            features.Add($"{path}: choice");
        foreach (string keyword in new[] { "format", "x-ref" })
        {
            if ((string?)schema[keyword] is { } value)
                features.Add($"{path}: {keyword} {value}");
        }

        if (schema.ContainsKey("x-unique"))
            features.Add($"{path}: x-unique");
        if (schema["additionalProperties"].AsBoolean() == false)
            features.Add($"{path}: closed");
        string inside = path.Length == 0 ? "" : path + ".";
        foreach (JsonNode? name in schema["required"] as JsonArray ?? [])
            features.Add($"{inside}{name}: required");
        foreach ((string name, JsonNode? property) in schema["properties"] as JsonObject ?? [])
            Add((JsonObject)property!, root, inside + name, features);
        if (schema["items"] is JsonObject items)
            Add(items, root, path + "[]", features);
    }

    private static bool? AsBoolean(this JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool truth) ? truth : null;
}
