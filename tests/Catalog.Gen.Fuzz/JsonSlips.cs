using System.Text.Json.Nodes;

namespace Catalog.Gen.Fuzz;

/// <summary>Changes of a JSON value that leave it JSON: a key that moves, a value of another kind, a part that is gone.</summary>
internal static class JsonSlips
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "\"\"", "\"a\"", "[]", "{}", "[null]", "[[]]", "{\"\":{}}", "\"#\"", "\"#/$defs/a\"",
        "\"string\"", "[\"string\",\"null\"]", "\"object\"", "\"array\"", "\"Things\"", "[\"a\",\"b\"]", "{\"type\":\"string\"}",
        "{\"enum\":[\"a\",1,null]}", "{\"x-ref\":\"Things\"}", "{\"$ref\":\"#\"}", "\"^(a|b)*$\"", "false", "{\"not\":{}}",
        "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"object\"}]}", "{\"default\":{}}", "\"date\"", "18446744073709551616",
    ];

    private static readonly string[] Keys =
    [
        "type", "properties", "required", "additionalProperties", "patternProperties", "items", "prefixItems", "oneOf", "anyOf", "allOf",
        "not", "if", "then", "else", "$ref", "$dynamicRef", "$id", "$anchor", "$defs", "enum", "const", "default", "format", "pattern",
        "minLength", "maximum", "uniqueItems", "contains", "minContains", "propertyNames", "dependentSchemas", "dependentRequired",
        "unevaluatedProperties", "unevaluatedItems", "deprecated", "x-ref", "x-inverse", "x-index", "x-unique", "x-member", "x-message",
        "x-synonyms", "x-broader", "x-value", "x-catalog", "title", "description", "class", "namespace", "layout", "key", "member",
        "obsolete", "id", "listed", "formerIds", "visibility", "summary", "",
    ];

    /// <summary>A value with one to four slips.</summary>
    public static JsonNode Some(JsonNode root, Random random)
    {
        JsonNode copy = root.DeepClone();
        for (int slips = random.Next(1, 5); slips > 0; slips--)
        {
            List<JsonNode> holders = [.. Holders(copy)];
            if (holders.Count > 0)
                Slip(holders[random.Next(holders.Count)], random);
        }

        return copy;
    }

    private static void Slip(JsonNode holder, Random random)
    {
        JsonNode? value = JsonNode.Parse(Values[random.Next(Values.Length)]);
        if (holder is JsonArray array)
        {
            if (array.Count == 0 || random.Next(3) == 0)
                array.Insert(random.Next(array.Count + 1), value);
            else if (random.Next(2) == 0)
                array.RemoveAt(random.Next(array.Count));
            else
                array[random.Next(array.Count)] = value;
            return;
        }

        var map = (JsonObject)holder;
        string[] keys = [.. map.Select(static pair => pair.Key)];
        string fresh = Keys[random.Next(Keys.Length)];
        if (keys.Length == 0 || random.Next(3) == 0)
        {
            map[fresh] = value;
            return;
        }

        string key = keys[random.Next(keys.Length)];
        switch (random.Next(4))
        {
            case 0:
                map.Remove(key);
                break;
            case 1:
                JsonNode? moved = map[key]?.DeepClone();
                map.Remove(key);
                map[fresh] = moved;
                break;
            case 2:
                map[fresh] = map[key]?.DeepClone();
                break;
            default:
                map[key] = value;
                break;
        }
    }

    private static IEnumerable<JsonNode> Holders(JsonNode node) => node switch
    {
        JsonObject map => map.Select(static pair => pair.Value).OfType<JsonNode>().SelectMany(Holders).Prepend(node),
        JsonArray array => array.OfType<JsonNode>().SelectMany(Holders).Prepend(node),
        _ => [],
    };
}
