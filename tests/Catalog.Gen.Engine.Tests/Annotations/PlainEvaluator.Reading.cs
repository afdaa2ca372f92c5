using System.Globalization;
using System.Text.Json;

namespace Catalog.Gen.Tests.Annotations;

/// <content>Reading the schema: pointers, resources, references.</content>
internal sealed partial class PlainEvaluator
{
    private JsonElement SchemaAt(string pointer) => pointer.Split('/').Skip(1).Aggregate(root, static (at, token) =>
        at.ValueKind == JsonValueKind.Array ? at[int.Parse(token, CultureInfo.InvariantCulture)] : at.GetProperty(token));

    /// <summary>The nearest schema at or above a pointer that has an <c>$id</c>, else the root.</summary>
    private string ResourceOf(string at)
    {
        while (at.Length > 0 && !Has(SchemaAt(at), "$id"))
            at = at[..at.LastIndexOf('/')];
        return at;
    }

    /// <summary>
    /// The pointer to what a reference means: <c>#/…</c>, <c>name</c>, <c>name#/…</c>, or
    /// <c>name#anchor</c> of a resource whose root has the anchor.
    /// </summary>
    private string Resolve(string reference, string at)
    {
        string[] parts = reference.Split('#', 2);
        string resource = parts[0] switch
        {
            "" => ResourceOf(at),
            "root" => "",
            _ => "/$defs/" + Names(root, "$defs").Single(name => root.GetProperty("$defs").GetProperty(name) is var schema
                && Has(schema, "$id") && schema.GetProperty("$id").GetString() == parts[0]),
        };
        return parts is [_, ['/', ..] pointer] ? resource + pointer : resource;
    }

    private bool HasAnchor(string resource) => Has(SchemaAt(resource), "$dynamicAnchor");

    private static bool IsType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind == JsonValueKind.Null,
    };

    private static bool Has(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    private static int Number(JsonElement schema, string keyword, int otherwise) =>
        schema.TryGetProperty(keyword, out JsonElement number) ? number.GetInt32() : otherwise;

    private static IEnumerable<string> Names(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out JsonElement map) ? map.EnumerateObject().Select(static member => member.Name) : [];

    /// <summary>The pointers, from a schema, to the schemas in a list.</summary>
    private static IEnumerable<string> Branches(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out JsonElement list)
            ? Enumerable.Range(0, list.GetArrayLength()).Select(index => $"/{keyword}/{Text(index)}")
            : [];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
