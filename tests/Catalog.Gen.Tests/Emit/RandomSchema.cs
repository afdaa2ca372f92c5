using System.Globalization;
using System.Text.Json.Nodes;

namespace Catalog.Gen.Tests.Emit;

/// <summary>A schema made up from a seed, and values that it should admit.</summary>
internal sealed class RandomSchema
{
    private static readonly string[] Names =
        ["name", "a b", "kind", "id", "$ref", "1", "", "class", "é", "toString", "Equals", "entry", "type", "Items", "items", "x-y", "xY", "名", "value", "*/", "count", "system"];

    private static readonly string[] Texts = ["", "a", "é𝄞", "true", "null", "1.0", "line\nbreak", "\u2028", "\"q\"\\", "*/", "long text that goes on", "{0}", "\t", "  "];

    private static readonly string[] Formats = ["uri", "date", "date-time", "time", "uuid"];

    private readonly Random _random;
    private readonly JsonObject _definitions = [];
    private readonly List<(string Name, Func<int, JsonNode?> Value)> _defined = [];

    public RandomSchema(int seed)
    {
        _random = new Random(seed);
        for (int i = _random.Next(3); i > 0; i--)
        {
            string name = "def" + _defined.Count.ToString(CultureInfo.InvariantCulture);
            // Known before its schema is made: so it can refer to itself.
            int place = _defined.Count;
            _defined.Add((name, static _ => null));
            (JsonObject schema, Func<int, JsonNode?> value) = Object(2);
            _definitions[name] = schema;
            _defined[place] = (name, value);
        }

        (JsonNode root, Func<int, JsonNode?> values) = _random.Next(8) == 0 ? Any(3) : Object(3);
        if (root is JsonObject with)
            with["$defs"] = _definitions;
        Text = root.ToJsonString();
        Values = [.. Enumerable.Range(0, 6).Select(_ => values(4)?.ToJsonString() ?? "null")];
    }

    public string Text { get; }

    public IReadOnlyList<string> Values { get; }

    private (JsonNode Schema, Func<int, JsonNode?> Value) Any(int depth)
    {
        switch (_random.Next(depth > 0 ? 22 : 12))
        {
            case 0: return (Of("string"), _ => Pick(Texts));
            case 1: return Format();
            case 2: return (Of("integer"), _ => _random.Next(-1000, 1000));
            case 3: return (With(Of("integer"), ("minimum", -5), ("maximum", 5)), _ => _random.Next(-5, 6));
            case 4: return (Of("number"), _ => Number());
            case 5: return (With(Of("number"), ("multipleOf", 0.01)), _ => decimal.Round((decimal)_random.NextDouble() * 100, 2));
            case 6: return (Of("boolean"), _ => _random.Next(2) == 0);
            case 7: return Enum();
            case 8: return Constant();
            case 9: return (JsonValue.Create(true), level => Anything(level));
            case 10: return (new JsonObject { ["type"] = new JsonArray("string", "null") }, _ => Maybe() ? null : Pick(Texts));
            case 11: return (new JsonObject { ["type"] = new JsonArray("string", "integer") }, _ => Maybe() ? 5 : Pick(Texts));
            case 12 or 13: return List(depth);
            case 14: return Tuple(depth);
            case 15: return Map(depth);
            case 16: return Choice(depth);
            case 17: return Tagged(depth);
            case 18: return Nullable(depth);
            case 19 when _defined.Count > 0: return Reference();
            case 20: return Merged(depth);
            default: return Object(depth);
        }
    }

    private (JsonObject Schema, Func<int, JsonNode?> Value) Object(int depth)
    {
        var properties = new JsonObject();
        var values = new List<(string Name, bool Required, Func<int, JsonNode?> Value)>();
        var required = new JsonArray();
        foreach (string name in Names.OrderBy(_ => _random.Next()).Take(_random.Next(1, 6)))
        {
            (JsonNode schema, Func<int, JsonNode?> value) = Any(depth - 1);
            bool isRequired = _random.Next(3) == 0;
            if (schema is JsonObject annotated)
                Annotate(annotated, value);
            properties[name] = schema;
            values.Add((name, isRequired, value));
            if (isRequired)
                required.Add(name);
        }

        JsonObject result = Of("object");
        result["properties"] = properties;
        result["required"] = required;
        Func<int, JsonNode?>? other = null;
        switch (_random.Next(4))
        {
            case 0:
                result["additionalProperties"] = false;
                break;
            case 1:
                (JsonNode extra, other) = Any(depth - 1);
                result["additionalProperties"] = extra;
                break;
        }

        return (result, level => Fill(level, values, other));
    }

    private JsonObject Fill(int level, List<(string Name, bool Required, Func<int, JsonNode?> Value)> values, Func<int, JsonNode?>? other)
    {
        var filled = new JsonObject();
        foreach ((string name, bool isRequired, Func<int, JsonNode?> value) in values.OrderBy(_ => _random.Next()))
        {
            if (isRequired || (level > 0 && Maybe()))
                filled[name] = value(level - 1);
        }

        if (other is not null && Maybe())
            filled["other" + _random.Next(20).ToString(CultureInfo.InvariantCulture)] = other(level - 1);
        return filled;
    }

    private void Annotate(JsonObject schema, Func<int, JsonNode?> value)
    {
        if (_random.Next(4) == 0)
            schema["description"] = Pick(Texts);
        if (_random.Next(6) == 0)
            schema["title"] = Pick(["Kind", "String", "a */ b", "A long title that is more of a sentence than a name", "é", "Sample"]);
        if (_random.Next(8) == 0)
            schema["deprecated"] = true;
        if (_random.Next(4) == 0)
            schema["default"] = value(2);
    }

    private (JsonNode, Func<int, JsonNode?>) Format()
    {
        string format = Pick(Formats);
        return (With(Of("string"), ("format", format)), _ => format switch
        {
            "uri" => Pick(["https://example.com/x?y#z", "urn:isbn:123", "mailto:a@b.c"]),
            "date" => Pick(["2026-01-31", "0001-01-01", "9999-12-31"]),
            "date-time" => Pick(["2026-01-31T23:59:59Z", "2026-01-31T00:00:00.123456789+05:30", "2026-01-31t01:02:03-14:00"]),
            "time" => Pick(["00:00:00Z", "23:59:59.9999999Z", "12:00:00+00:00"]),
            _ => Guid.Empty.ToString("D"),
        });
    }

    private (JsonNode, Func<int, JsonNode?>) Enum()
    {
        JsonNode?[] all = ["a", "b-c", "", "1", 1, -2, 1.5, true, null, "é", "A", "class"];
        JsonNode?[] some = [.. all.OrderBy(_ => _random.Next()).Take(_random.Next(1, 6))];
        return (new JsonObject { ["enum"] = new JsonArray([.. some.Select(static value => value?.DeepClone())]) }, _ => Pick(some)?.DeepClone());
    }

    private (JsonNode, Func<int, JsonNode?>) Constant()
    {
        JsonNode?[] all = ["a", 1, 1.5, true, null, new JsonArray(1, "x"), new JsonObject { ["a"] = 1 }];
        JsonNode? value = Pick(all);
        return (new JsonObject { ["const"] = value?.DeepClone() }, _ => value?.DeepClone());
    }

    private (JsonNode, Func<int, JsonNode?>) List(int depth)
    {
        (JsonNode items, Func<int, JsonNode?> item) = Any(depth - 1);
        return (With(Of("array"), ("items", items)), level => new JsonArray([.. Enumerable.Range(0, level > 0 ? _random.Next(3) : 0).Select(_ => item(level - 1))]));
    }

    private (JsonNode, Func<int, JsonNode?>) Tuple(int depth)
    {
        (JsonNode Schema, Func<int, JsonNode?> Value)[] places = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Any(depth - 1))];
        JsonObject schema = With(Of("array"), ("prefixItems", new JsonArray([.. places.Select(static place => place.Schema)])));
        if (Maybe())
            schema["minItems"] = places.Length;
        if (Maybe())
            schema["items"] = Maybe() ? false : Of("string");
        return (schema, level => new JsonArray([.. places.Select(place => place.Value(level - 1))]));
    }

    private (JsonNode, Func<int, JsonNode?>) Map(int depth)
    {
        (JsonNode values, Func<int, JsonNode?> value) = Any(depth - 1);
        JsonObject schema = Maybe()
            ? With(Of("object"), ("additionalProperties", values))
            : With(Of("object"), ("patternProperties", new JsonObject { ["^k"] = values }));
        return (schema, level => new JsonObject(Enumerable.Range(0, _random.Next(12)).Select(i => KeyValuePair.Create("k" + i.ToString(CultureInfo.InvariantCulture), value(level - 1)))));
    }

    private (JsonNode, Func<int, JsonNode?>) Choice(int depth)
    {
        (JsonNode Schema, Func<int, JsonNode?> Value)[] branches = [.. Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Any(depth - 1))];
        return (new JsonObject { [Maybe() ? "anyOf" : "oneOf"] = new JsonArray([.. branches.Select(static branch => branch.Schema)]) }, level => Pick(branches).Value(level - 1));
    }

    private (JsonNode, Func<int, JsonNode?>) Tagged(int depth)
    {
        var branches = new List<(JsonNode Schema, Func<int, JsonNode?> Value)>();
        for (int i = 0; i < 3; i++)
        {
            string tag = "tag" + i.ToString(CultureInfo.InvariantCulture);
            (JsonObject schema, Func<int, JsonNode?> value) = Object(depth - 1);
            schema["properties"]!["tag"] = new JsonObject { ["const"] = tag };
            ((JsonArray)schema["required"]!).Add("tag");
            branches.Add((schema, level =>
            {
                JsonNode filled = value(level)!;
                filled["tag"] = tag;
                return filled;
            }
            ));
        }

        return (new JsonObject { ["oneOf"] = new JsonArray([.. branches.Select(static branch => branch.Schema)]) }, level => Pick(branches).Value(level - 1));
    }

    private (JsonNode, Func<int, JsonNode?>) Nullable(int depth)
    {
        (JsonNode schema, Func<int, JsonNode?> value) = Any(depth - 1);
        return (new JsonObject { ["anyOf"] = new JsonArray(Of("null"), schema) }, level => Maybe() ? null : value(level - 1));
    }

    private (JsonNode, Func<int, JsonNode?>) Reference()
    {
        int place = _random.Next(_defined.Count);
        var schema = new JsonObject { ["$ref"] = "#/$defs/" + _defined[place].Name };
        return (schema, level => level <= 0 ? null : _defined[place].Value(level - 1));
    }

    private (JsonNode, Func<int, JsonNode?>) Merged(int depth)
    {
        (JsonObject one, Func<int, JsonNode?> first) = Object(depth - 1);
        (JsonObject two, Func<int, JsonNode?> second) = Object(depth - 1);
        return (new JsonObject { ["allOf"] = new JsonArray(one, two) }, level =>
        {
            var merged = (JsonObject)first(level)!;
            foreach ((string name, JsonNode? value) in (JsonObject)second(level)!)
                merged[name] = value?.DeepClone();
            return merged;
        }
        );
    }

    private JsonNode? Anything(int level) => _random.Next(level > 0 ? 7 : 5) switch
    {
        0 => null,
        1 => Pick(Texts),
        2 => Number(),
        3 => _random.Next(),
        4 => Maybe(),
        5 => new JsonArray(Anything(level - 1), Anything(level - 1)),
        _ => new JsonObject { ["z"] = Anything(level - 1), ["a"] = Anything(level - 1) },
    };

    private double Number() => Pick([0.5, 1, -1.25, 1e300, 3.0, 1e-7, 123456789.125]);

    private bool Maybe() => _random.Next(2) == 0;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject With(JsonObject schema, params (string Name, JsonNode? Value)[] more)
    {
        foreach ((string name, JsonNode? value) in more)
            schema[name] = value;
        return schema;
    }
}
