using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;

namespace Catalog.Gen.Tests.Properties;

/// <summary>
/// Random schemas of every construct in DESIGN §6's table, each with random values that are valid or not by construction
/// and by no validator's word.
/// </summary>
internal sealed partial class RandomCatalogs(PCG random)
{
    private static readonly string[] Names =
    [
        "name", "Name", "na-me", "na_me", "id", "Id", "value", "content", "all", "count", "get", "item", "class", "record", "string", "object", "system",
        "a b", "a-b", "aB", "1", "1a", "", "$ref", "$id", "é", "E\u0301", "中文", "имя", "🧠", "emoji 🧠 x", "<b>", "a\"b", "a\\b", "*/", "{0}", "@type",
        "toString", "equals", "getHashCode", "toJson", "type", "GetType", "clone", "Thing", "thing", "things", "entry", "nested", "_", "__", "-", "a.b", "a/b", "\u2028", "\n",
    ];

    private static readonly string[] Texts =
        ["", "a", "text", "1.10", "no", "null", "~", " padded ", "line\nbreak", "\"quoted\"", "*/ }", "🧠", "\u2028\u2029\u0085", "</summary>", "{{x}}", "tab\t", "\u0001", "é", "# no comment", "- a"];

    private const string RecursiveSchema =
        """{"type":"object","properties":{"leaf":{"type":"integer"},"next":{"$ref":"#/$defs/@"},"children":{"type":"array","items":{"$ref":"#/$defs/@"}}},"required":["leaf"]}""";

    private static readonly string[] Titles = ["Thing", "The title", "class", "🧠", "*/ <b>&", "Things", "N0", "System", "String", "\u2028"];

    private string[] _definitions = [];

    /// <summary>A schema for a catalog of its own namespace, and its values.</summary>
    public RandomValue Catalog(int number)
    {
        _definitions = [.. Enumerable.Range(0, Next(3)).Select(static i => i == 0 ? "node" : "a b")];
        RandomValue root = Chance(4) ? Any(3) : Object(3);
        string definitions = string.Join(",", _definitions.Select(name => $"{Quote(name)}:{Recursive(name)}"));
        string own = root.Schema is "true" ? "" : root.Schema[1..^1];
        string settings = $$"""
            "$schema":"https://json-schema.org/draft/2020-12/schema","x-catalog":{"namespace":"N{{number.ToString(CultureInfo.InvariantCulture)}}","class":"Things","layout":"file"},"$defs":{{{definitions}}}
            """;
        string title = own.Contains("\"title\"", StringComparison.Ordinal) && TitleAtTop().IsMatch(own) ? "" : ",\"title\":" + Quote(Chance(2) ? "Thing" : One(Titles));
        return root with { Schema = "{" + settings.Trim() + title + (own.Length > 0 ? "," + own : "") + "}" };
    }

    private RandomValue Any(int depth) => Next(depth > 0 ? 16 : 7) switch
    {
        0 => Text(),
        1 => Number(),
        2 => Formatted(),
        3 => Enumeration(),
        4 => Constant(),
        5 => new("{\"type\":\"boolean\"}", () => One("true", "false"), () => "\"true\""),
        6 => Anything(),
        7 => List(depth),
        8 => Tuple(depth),
        9 => Map(depth),
        10 => Nullable(depth),
        11 => Union(depth),
        12 => Mixed(),
        13 => Merged(depth),
        14 when _definitions.Length > 0 => Reference(),
        _ => Object(depth),
    };

    private RandomValue Text() => Next(3) switch
    {
        0 => new("{\"type\":\"string\",\"minLength\":1,\"maxLength\":3}", () => Quote(One("a", "abc", "🧠🧠🧠", "\u2028")), () => Quote(One("", "abcd"))),
        1 => new("{\"type\":\"string\",\"pattern\":\"^[a-z]+\\\\d$\"}", () => Quote(One("a1", "xyz9")), () => Quote(One("a", "a1\n", "A1"))),
        _ => new($"{{\"type\":\"string\",\"description\":{Quote(One(Texts))}}}", () => Quote(One(Texts)), () => One("1", "null", "[]", "true")),
    };

    private RandomValue Number() => Next(7) switch
    {
        0 => new("{\"type\":\"integer\",\"minimum\":0,\"maximum\":10}", () => One("0", "7", "10", "1.0", "1e1"), () => One("-1", "11", "1.5", "\"1\"")),
        1 => new("{\"type\":\"integer\"}", () => One("-9223372036854775808", "9223372036854775807", "0", "1E3", "-0"), () => One("0.1", "\"\"", "null")),
        2 => new("{\"type\":\"number\"}", () => One("1.10", "-0.0", "1e300", "5", "0.1"), () => One("\"1\"", "false")),
        3 => new("{\"type\":\"number\",\"multipleOf\":0.01}", () => One("19.99", "0.30", "1e3", "0"), () => One("0.001", "1e-3")),
        4 => new("{\"type\":\"integer\",\"format\":\"int32\"}", () => One("0", "2147483647", "-2147483648"), () => "1.5"),
        5 => new("{\"type\":\"number\",\"exclusiveMinimum\":0,\"maximum\":1}", () => One("1", "0.5", "1e-300"), () => One("0", "1.01")),
        _ => new("{\"type\":\"integer\",\"multipleOf\":5}", () => One("0", "-5", "1000"), () => "7"),
    };

    private RandomValue Formatted() => Next(6) switch
    {
        0 => new("{\"type\":\"string\",\"format\":\"date\"}", () => One("\"2026-01-31\"", "\"0001-01-01\"", "\"9999-12-31\""), () => "\"2026-02-30\""),
        1 => new("{\"type\":\"string\",\"format\":\"date-time\"}", () => One("\"2026-01-31T14:30:00Z\"", "\"2026-01-31t14:30:00.1234567+01:00\""), () => "\"2026-01-31\""),
        2 => new("{\"type\":\"string\",\"format\":\"time\"}", () => One("\"14:30:00Z\"", "\"00:00:00.5z\""), () => "\"25:00:00Z\""),
        3 => new("{\"type\":\"string\",\"format\":\"uuid\"}", () => "\"123e4567-E89B-12d3-a456-426614174000\"", () => "\"123\""),
        4 => new("{\"type\":\"string\",\"format\":\"uri\"}", () => One("\"https://example.org/a%20b?c#d\"", "\"urn:isbn:1\"", "\"mailto:a@b.c\""), () => "\"no address\""),
        _ => new("{\"type\":\"string\",\"format\":\"hostname\"}", () => "\"example.org\"", () => "\"-\""),
    };

    private RandomValue Enumeration()
    {
        string[] values = Next(4) switch
        {
            0 => ["\"a b\"", "\"a-b\"", "\"aB\"", "\"\"", "\"1\"", "\"class\"", "\"🧠\""],
            1 => ["1", "2", "-3", "9007199254740993"],
            2 => ["\"a\"", "1", "null", "true", "[1]", "{\"a\":1}", "1.5"],
            _ => ["\"red\"", "\"Red\"", "\"RED\"", "\"green\""],
        };
        return Chance(2)
            ? new($"{{\"enum\":[{string.Join(",", values)}]}}", () => One(values), () => One("\"other\"", "{}"))
            : new(
                $"{{\"oneOf\":[{string.Join(",", values.Select(value => $"{{\"const\":{value},\"title\":{Quote(One(Titles))},\"description\":{Quote(One(Texts))}}}"))}]}}",
                () => One(values),
                () => One("\"other\"", "{}"));
    }

    private RandomValue Constant()
    {
        string value = One("\"x\"", "1", "1.50", "true", "null", "[]", "{\"a\":[1,{}]}");
        return new($"{{\"const\":{value}}}", () => value, () => "\"other\"");
    }

    private RandomValue Anything() =>
        new(One("true", "{}", "{\"description\":\"anything\"}"), () => One("null", "1e400", "1234567890123456789012345678901234567890", "{\"\":[],\"a\":{\"b\":1.0}}", "[[1],\"\\u2028\"]"), static () => null);

    private RandomValue List(int depth)
    {
        RandomValue item = Any(depth - 1);
        return new($"{{\"type\":\"array\",\"items\":{item.Schema},\"maxItems\":3}}", () => Array(Next(4), item), () => One("{}", "\"a\"", "[1,1,1,1]"));
    }

    private RandomValue Tuple(int depth)
    {
        RandomValue first = Any(depth - 1), second = Any(depth - 1), rest = Any(depth - 1);
        string tail = One("\"items\":false", $"\"items\":{rest.Schema}", "\"minItems\":2,\"items\":false");
        return new(
            $"{{\"type\":\"array\",\"prefixItems\":[{first.Schema},{second.Schema}],{tail}}}",
            () => tail[^5..] == "false" || Chance(2)
                ? $"[{first.Valid()},{second.Valid()}]"
                : $"[{first.Valid()},{second.Valid()},{rest.Valid()}]",
            () => One("{}", "\"a\""));
    }

    private RandomValue Map(int depth)
    {
        RandomValue value = Any(depth - 1);
        string schema = One($"\"additionalProperties\":{value.Schema}", $"\"patternProperties\":{{\"^\":{value.Schema}}}");
        return new(
            $"{{\"type\":\"object\",{schema}}}",
            () => "{" + string.Join(",", Some(Names, 3).Select(name => $"{Quote(name)}:{value.Valid()}")) + "}",
            () => value.Invalid() is { } invalid ? $"{{\"x\":{invalid}}}" : "[]");
    }

    private RandomValue Nullable(int depth)
    {
        RandomValue inner = Chance(2) ? Text() : Object(depth - 1);
        return new(
            Chance(2) ? $"{{\"anyOf\":[{inner.Schema},{{\"type\":\"null\"}}]}}" : $"{{\"oneOf\":[{{\"type\":\"null\"}},{inner.Schema}]}}",
            () => Chance(2) ? "null" : inner.Valid(),
            static () => "[true]");
    }

    private RandomValue Union(int depth)
    {
        RandomValue[] branches = [.. Enumerable.Range(0, 2 + Next(2)).Select(i => Object(depth - 1, Quote("kind " + i.ToString(CultureInfo.InvariantCulture))))];
        return new(
            $"{{\"{One("oneOf", "anyOf")}\":[{string.Join(",", branches.Select(static branch => branch.Schema))}]}}",
            () => branches[Next(branches.Length)].Valid(),
            static () => "{\"kind\":\"none\"}");
    }

    private RandomValue Mixed() => Next(3) switch
    {
        0 => new("{\"type\":[\"string\",\"integer\"]}", () => One("\"a\"", "1"), static () => "[]"),
        1 => new("{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"array\",\"items\":{\"type\":\"string\"}}]}", () => One("\"a\"", "[\"a\",\"b\"]", "[]"), static () => "[1]"),
        _ => new("{\"type\":[\"object\",\"null\",\"boolean\"]}", () => One("{\"a\":1}", "null", "true"), static () => "1"),
    };

    private RandomValue Merged(int depth)
    {
        RandomValue left = Text(), right = Any(depth - 1);
        return new(
            $$$"""{"allOf":[{"type":"object","properties":{"left":{{{left.Schema}}}},"required":["left"]},{"properties":{"right":{{{right.Schema}}}}}]}""",
            () => Chance(2) ? $"{{\"left\":{left.Valid()},\"right\":{right.Valid()}}}" : $"{{\"left\":{left.Valid()}}}",
            () => $"{{\"left\":{left.Invalid()}}}");
    }

    private RandomValue Reference()
    {
        string name = One(_definitions);
        return new($"{{\"$ref\":\"#/$defs/{name.Replace(" ", "%20", StringComparison.Ordinal)}\"}}", () => Tree(2), static () => "{\"leaf\":[]}");
    }

    private static string Recursive(string name) =>
        RecursiveSchema.Replace("@", name.Replace(" ", "%20", StringComparison.Ordinal), StringComparison.Ordinal);

    private string Tree(int depth) => depth == 0
        ? "{\"leaf\":1}"
        : One("{\"leaf\":0}", $"{{\"leaf\":2,\"next\":{Tree(depth - 1)}}}", $"{{\"children\":[{Tree(depth - 1)},{Tree(0)}],\"leaf\":3}}");

    private RandomValue Object(int depth, string? kind = null)
    {
        List<(string Name, RandomValue Value, bool Required)> properties =
            [.. Some(Names, 4).Where(name => kind is null || name != "kind").Select(name => (name, Any(depth - 1), Chance(2)))];
        string extra = One("", "", ",\"additionalProperties\":false", ",\"unevaluatedProperties\":false");
        bool open = extra.Length == 0;
        IEnumerable<string> declared = properties.Select(property => $"{Quote(property.Name)}:{Annotated(property.Value)}");
        IEnumerable<string> required = properties.Where(static property => property.Required).Select(static property => Quote(property.Name));
        if (kind is not null)
        {
            declared = declared.Prepend($"\"kind\":{{\"const\":{kind}}}");
            required = required.Prepend("\"kind\"");
        }

        string title = Chance(3) ? $",\"title\":{Quote(One(Titles))}" : "";
        return new(
            $"{{\"type\":\"object\",\"properties\":{{{string.Join(",", declared)}}},\"required\":[{string.Join(",", required)}]{extra}{title}}}",
            () => Write(null),
            () =>
            {
                int broken = properties.Count == 0 ? -1 : Next(properties.Count);
                return broken >= 0 && properties[broken].Value.Invalid() is { } invalid ? Write((properties[broken].Name, invalid))
                    : open ? "[]"
                    : Write(("unheard of", "1"));
            });

        string Write((string Name, string Value)? instead)
        {
            var members = new List<string>();
            if (kind is not null)
                members.Add($"\"kind\":{kind}");
            foreach ((string name, RandomValue value, bool isRequired) in properties)
            {
                if (instead?.Name == name)
                    members.Add($"{Quote(name)}:{instead.Value.Value}");
                else if (isRequired || Chance(2))
                    members.Add($"{Quote(name)}:{value.Valid()}");
            }

            if (instead is { } added && properties.All(property => property.Name != added.Name))
                members.Add($"{Quote(added.Name)}:{added.Value}");
            else if (open && Chance(3))
                members.Add("\"unheard of\":[1,{\"a\":null}]");
            return "{" + string.Join(",", Chance(2) ? members : members.AsEnumerable().Reverse()) + "}";
        }
    }

    /// <summary>A property's schema, with annotations that reach the C#.</summary>
    private string Annotated(RandomValue value)
    {
        if (value.Schema is "true" or "{}" || value.Schema.Contains("\"description\"", StringComparison.Ordinal))
            return value.Schema;
        string annotation = Next(6) switch
        {
            0 => ",\"deprecated\":true",
            1 => ",\"readOnly\":true",
            2 => $",\"description\":{Quote(One(Texts))}",
            3 => $",\"default\":{value.Valid()}",
            _ => "",
        };
        return value.Schema[..^1] + annotation + "}";
    }

    private static string Array(int count, RandomValue item) => "[" + string.Join(",", Enumerable.Range(0, count).Select(_ => item.Valid())) + "]";

    private string[] Some(string[] from, int most) => [.. Enumerable.Range(0, Next(most + 1)).Select(_ => One(from)).Distinct()];

    private T One<T>(params T[] from) => from[Next(from.Length)];

    private bool Chance(int oneIn) => Next(oneIn) == 0;

    private int Next(int below) => (int)random.Next((uint)below);

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    [GeneratedRegex("\"title\"(?=[^{}]*$)")]
    private static partial Regex TitleAtTop();
}
