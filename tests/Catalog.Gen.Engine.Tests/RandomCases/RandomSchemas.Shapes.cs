namespace Catalog.Gen.Tests.RandomCases;

/// <content>Lists, maps, unions, objects.</content>
internal sealed partial class RandomSchemas
{
    private RandomValue List(int depth)
    {
        RandomValue item = Any(depth - 1);
        return new(
            $$"""{"type":"array","items":{{item.Schema}},"maxItems":3}""",
            () => JsonList(Several(0, 3, item.Valid)),
            () => One("{}", "\"a\"", "[1,1,1,1]"));
    }

    private RandomValue Tuple(int depth)
    {
        RandomValue first = Any(depth - 1), second = Any(depth - 1), rest = Any(depth - 1);
        string tail = One("\"items\":false", $"\"items\":{rest.Schema}", "\"minItems\":2,\"items\":false");
        bool closed = tail.EndsWith("false", StringComparison.Ordinal);
        return new(
            $$"""{"type":"array","prefixItems":[{{first.Schema}},{{second.Schema}}],{{tail}}}""",
            () => closed || Chance(2)
                ? JsonList([first.Valid(), second.Valid()])
                : JsonList([first.Valid(), second.Valid(), rest.Valid()]),
            () => One("{}", "\"a\""));
    }

    private RandomValue Map(int depth)
    {
        RandomValue value = Any(depth - 1);
        return new(
            One(
                $$$"""{"type":"object","additionalProperties":{{{value.Schema}}}}""",
                $$$"""{"type":"object","patternProperties":{"^":{{{value.Schema}}}}}"""),
            () => JsonObject(Some(Names, 12).Select(name => (name, value.Valid()))),
            () => value.Invalid() is { } invalid ? JsonObject([("x", invalid)]) : "[]");
    }

    private RandomValue Nullable(int depth)
    {
        RandomValue inner = Any(depth - 1);
        string nothing = One("""{"type":"null"}""", """{"const":null}""", """{"enum":[null]}""", """{"type":["null"]}""");
        string schema = Next(6) switch
        {
            0 or 1 => $$"""{"anyOf":[{{inner.Schema}},{{nothing}}]}""",
            2 => $$"""{"anyOf":[{{nothing}},{{inner.Schema}}]}""",
            3 => $$"""{"anyOf":[{"anyOf":[{{nothing}},{{inner.Schema}}]}]}""",
            4 => $$"""{"allOf":[{"anyOf":[{{inner.Schema}},{{nothing}}]}]}""",
            _ => $$"""{"anyOf":[{"allOf":[{{inner.Schema}}]},{{nothing}}]}""",
        };
        return new(schema, () => Chance(2) ? "null" : inner.Valid(), static () => null);
    }

    /// <summary>Null is listed beside the type that the other keywords are about.</summary>
    private RandomValue NullableType(int depth)
    {
        RandomValue inner = Any(depth - 1);
        string item = inner.Valid();
        return Next(5) switch
        {
            0 => new(
                $$"""{"type":["array","null"],"items":{{inner.Schema}}}""",
                () => Chance(2) ? "null" : JsonList(Several(0, 2, inner.Valid)),
                static () => "{}"),
            1 => new(
                $$$"""
                {"type":["null","object"],"properties":{"a":{{{inner.Schema}}},"b":true},
                "anyOf":[{"required":["a"]},{"required":["b"]},{"type":"null"}]}
                """,
                () => One("null", $$"""{"a":{{item}}}""", """{"b":1}"""),
                static () => "1"),
            2 => new(
                $$$"""{"type":["object","null"],"additionalProperties":{{{inner.Schema}}},"anyOf":[{"minProperties":1},{"type":"null"}]}""",
                () => One("null", $$"""{"x":{{item}}}"""),
                static () => "[]"),
            3 => new(
                $$"""{"type":["array","null"],"prefixItems":[{{inner.Schema}}],"items":false}""",
                () => One("null", "[]", $"[{item}]"),
                static () => "1"),
            _ => new(
                """{"type":["string","null"],"minLength":1,"anyOf":[{"maxLength":3},{"pattern":"x"}]}""",
                () => One("null", "\"a\"", "\"long x\""),
                static () => "\"\""),
        };
    }

    private RandomValue Union(int depth)
    {
        string[] kinds = ["kind 0", "kind 1", "kind 2"];
        RandomValue[] branches = [.. kinds.Take(2 + Next(2)).Select(kind => Object(depth - 1, Quote(kind)))];
        return new(
            $$"""{"{{One("oneOf", "anyOf")}}":{{JsonList(branches.Select(static branch => branch.Schema))}}}""",
            () => One(branches).Valid(),
            static () => """{"kind":"none"}""");
    }

    private RandomValue Mixed(int depth)
    {
        RandomValue inner = Any(depth - 1);
        string item = inner.Valid();
        return Next(8) switch
        {
            0 => new("""{"type":["string","integer"]}""", () => One("\"a\"", "1"), static () => "[]"),
            1 => new(
                """{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}""",
                () => One("\"a\"", """["a","b"]""", "[]"),
                static () => "[1]"),
            2 => new("""{"type":["object","null","boolean"]}""", () => One("""{"a":1}""", "null", "true"), static () => "1"),
            3 => new(
                $$"""{"type":["string","array"],"items":{{inner.Schema}},"format":"date"}""",
                () => One("\"2026-01-31\"", "[]", $"[{item}]"),
                static () => "\"a\""),
            4 => new(
                $$$"""{"type":["number","object","null"],"properties":{"a":{{{inner.Schema}}}},"required":["a"],"minimum":1}""",
                () => One("1.5", "null", $$"""{"a":{{item}}}"""),
                static () => "{}"),
            5 => new(
                $$"""{"type":["boolean","array"],"prefixItems":[{{inner.Schema}}],"maxItems":1}""",
                () => One("true", "[]", $"[{item}]"),
                static () => "\"a\""),
            6 => new(
                """{"type":["string","object"],"properties":{"a":{"type":"string"}},"anyOf":[{"required":["a"]},{"minLength":2}]}""",
                () => One("\"ab\"", """{"a":"x"}"""),
                static () => "1"),
            _ => new(
                """{"type":["string","number","boolean","array","object"]}""",
                () => One("\"a\"", "1", "true", "[1]", """{"a":null}"""),
                static () => "null"),
        };
    }

    private RandomValue Merged(int depth)
    {
        RandomValue left = Text(), right = Any(depth - 1);
        return new(
            $$$"""
            {"allOf":[
              {"type":"object","properties":{"left":{{{left.Schema}}}},"required":["left"]},
              {"properties":{"right":{{{right.Schema}}}}}
            ]}
            """,
            () => JsonObject(Chance(2) ? [("left", left.Valid()), ("right", right.Valid())] : [("left", left.Valid())]),
            () => JsonObject([("left", left.Invalid()!)]));
    }

    /// <summary>Whatever one branch allows, <c>anyOf</c> allows.</summary>
    private RandomValue Choice(int depth)
    {
        RandomValue[] branches = Several(2, 3, () => Any(depth - 1));
        return new(
            $$"""{"anyOf":{{JsonList(branches.Select(static branch => branch.Schema))}}}""",
            () => One(branches).Valid(),
            static () => null);
    }

    private RandomValue Reference()
    {
        (string name, RandomValue value) = _definitions[Next(_definitions.Count)];
        return value with { Schema = ReferenceTo(name) };
    }

    private static string ReferenceTo(string name) => $$"""{"$ref":"#/$defs/{{name.Replace(" ", "%20", StringComparison.Ordinal)}}"}""";

    /// <summary>A definition that refers to itself.</summary>
    private RandomValue Tree(string name)
    {
        string itself = ReferenceTo(name);
        return new(
            $$$"""
            {"type":"object","properties":{"leaf":{"type":"integer"},"next":{{{itself}}},"children":{"type":"array","items":{{{itself}}}}},
            "required":["leaf"]}
            """,
            () => Tree(2),
            static () => """{"leaf":[]}""");
    }

    private string Tree(int depth) => depth == 0
        ? """{"leaf":1}"""
        : One(
            """{"leaf":0}""",
            JsonObject([("leaf", "2"), ("next", Tree(depth - 1))]),
            JsonObject([("children", JsonList([Tree(depth - 1), Tree(0)])), ("leaf", "3")]));

    private RandomValue Object(int depth, string? kind = null)
    {
        List<(string Name, RandomValue Value, bool Required)> properties =
            [.. Some(Names, 4).Where(name => kind is null || name != "kind").Select(name => (name, Any(depth - 1), Chance(2)))];
        RandomValue? others = Chance(5) ? Any(depth - 1) : null;
        string extra = others is not null
            ? $",\"additionalProperties\":{others.Schema}"
            : One("", "", ",\"additionalProperties\":false", ",\"unevaluatedProperties\":false");
        bool open = extra.Length == 0 || others is not null;
        IEnumerable<(string Name, string Schema)> declared = properties.Select(property => (property.Name, Annotated(property.Value)));
        IEnumerable<string> required = properties.Where(static property => property.Required).Select(static property => property.Name);
        if (kind is not null)
        {
            declared = declared.Prepend(("kind", $$"""{"const":{{kind}}}"""));
            required = required.Prepend("kind");
        }

        string title = Chance(3) ? $",\"title\":{Quote(One(Titles))}" : "";
        return new(
            $$"""
            {"type":"object","properties":{{JsonObject(declared)}},"required":{{JsonList(required.Select(Quote))}}{{extra}}{{title}}}
            """,
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
            var members = new List<(string Name, string Value)>();
            if (kind is not null)
                members.Add(("kind", kind));
            foreach ((string name, RandomValue value, bool isRequired) in properties)
            {
                if (instead?.Name == name)
                    members.Add(instead.Value);
                else if (isRequired || Chance(2))
                    members.Add((name, value.Valid()));
            }

            if (instead is { } added && properties.All(property => property.Name != added.Name))
                members.Add(added);
            else if (open && Chance(3))
                members.Add(("unheard of", others?.Valid() ?? """[1,{"a":null}]"""));
            return JsonObject(Chance(2) ? members : members.AsEnumerable().Reverse());
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
}
