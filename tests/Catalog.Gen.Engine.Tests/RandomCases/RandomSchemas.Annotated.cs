namespace Catalog.Gen.Tests.RandomCases;

/// <content>
/// Schemas with the <c>x-</c> keywords under every applicator, with definitions that are shared and that lead back to
/// themselves, and instances that meet them.
/// </content>
internal sealed partial class RandomSchemas
{
    private static readonly string[] Members = ["a", "b", "c"];

    /// <summary>
    /// Definitions, in an order: at one and the same value each may lead only to those behind it, and the root to all of them,
    /// so that evaluation ends.
    /// </summary>
    private static readonly string[] Definitions = ["generic", "special", "one", "two", "leaf"];

    /// <summary>
    /// How many of <see cref="Definitions"/> are resources of their own, with the
    /// anchor that a <c>$dynamicRef</c> looks for.
    /// </summary>
    private const int Resources = 2;

    private const int NewValue = -1;

    /// <summary>A schema in draft 2020-12 whose parts say something of values by <c>x-</c> keywords, and an instance.</summary>
    public (string Schema, string Instance) Annotated()
    {
        string anchor = Chance(3) ? "\"$dynamicAnchor\":\"n\"," : "";
        string root = AnnotatedSchema(3, behind: 0);
        string definitions = string.Join(',', Definitions.Select((name, index) => $"\"{name}\":{Definition(name, index)}"));
        const string Start = """{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://example.org/root",""";
        string keywords = root.Length > 2 ? "," + root[1..^1] : "";
        string schema = $$"""{{Start}}{{anchor}}"$defs":{{{definitions}}}{{keywords}}}""";
        return (schema, AnnotatedInstance(3));
    }

    private string Definition(string name, int index)
    {
        if (index == Definitions.Length - 1)
            return """{"type":"string","x-ref":"Leaves","x-unique":true}""";
        string body = AnnotatedSchema(2, behind: index + 1)[1..^1];
        string own = index < Resources ? $"\"$id\":\"{name}\",\"$dynamicAnchor\":\"n\"" : "";
        return "{" + own + (own.Length > 0 && body.Length > 0 ? "," : "") + body + "}";
    }

    /// <param name="depth">How many more levels of keywords there may be.</param>
    /// <param name="behind">The first of the definitions that may be referred to; <see cref="NewValue"/> where a new value begins.</param>
    private string AnnotatedSchema(int depth, int behind)
    {
        List<(string Name, string Value)> keywords = [.. Several(0, depth == 0 ? 1 : 3, () => AnnotatedKeyword(depth, behind))];
        if (keywords.Exists(static keyword => keyword.Name == "if"))
            keywords.AddRange(
                One<string[]>(["then"], ["else"], ["then", "else"], []).Select(name => (name, AnnotatedOrBoolean(depth - 1, behind))));
        if (Chance(3))
        {
            keywords.Add(Next(4) switch
            {
                0 => ("x-index", One("true", "true", "false")),
                1 => ("x-unique", "true"),
                _ => ("x-ref", One("\"Ones\"", "\"Others\"")),
            });
            if (Chance(4))
                keywords.Add(("x-inverse", "\"Back\""));
        }

        return JsonObject(keywords);
    }

    private (string Name, string Value) AnnotatedKeyword(int depth, int behind)
    {
        string Here() => depth == 0 ? "true" : AnnotatedOrBoolean(depth - 1, behind);
        string Below() => depth == 0 ? "true" : AnnotatedOrBoolean(depth - 1, behind: NewValue);
        return Next(depth == 0 ? 4 : 20) switch
        {
            0 => Assertion(),
            1 => ("$ref", Referred(behind)),
            2 => behind != NewValue ? Assertion() : ("$dynamicRef", $"\"{One(Definitions[..Resources])}#n\""),
            3 => Assertion(),
            4 => ("patternProperties", JsonObject([(One("^[ab]$", "^[bc]$", "."), Below())])),
            5 => ("additionalProperties", Below()),
            6 => ("unevaluatedProperties", Below()),
            7 => ("items", Below()),
            8 => ("prefixItems", JsonList(Several(1, 2, Below))),
            9 => ("contains", Below()),
            10 => ("unevaluatedItems", Below()),
            11 => ("allOf", JsonList(Several(1, 2, Here))),
            12 => (One("anyOf", "oneOf"), JsonList(Several(1, 3, Here))),
            13 or 14 => ("if", Here()),
            15 => ("dependentSchemas", JsonObject(Several(1, 2, () => (One(Members), Here())))),
            16 => (One("not", "propertyNames"), Here()),
            _ => ("properties", JsonObject(Several(1, 3, () => (One(Members), Below())))),
        };
    }

    private string AnnotatedOrBoolean(int depth, int behind) => Chance(12) ? One("true", "true", "false") : AnnotatedSchema(depth, behind);

    private string Referred(int behind) =>
        behind == NewValue && Chance(4) ? "\"root\"" : $"\"root#/$defs/{One(Definitions[Math.Max(behind, 0)..])}\"";

    private (string Name, string Value) Assertion() => Next(12) switch
    {
        0 => ("type", Quote(One("string", "object", "array", "integer"))),
        1 => ("required", JsonList([Quote(One(Members))])),
        2 => ("minItems", One("1", "2")),
        3 => ("maxProperties", One("1", "2", "3")),
        4 => ("const", One("\"x\"", "\"yy\"", "1")),
        5 => ("enum", """["x","yy",1]"""),
        6 => ("minLength", One("1", "2")),
        7 => ("pattern", One("\"x\"", "\"^y\"")),
        8 => ("minContains", One("0", "2")),
        9 => ("maxContains", One("1", "2")),
        _ => ("title", "\"A title\""),
    };

    private string AnnotatedInstance(int depth) => Next(depth == 0 ? 5 : 16) switch
    {
        0 => "\"x\"",
        1 => "\"yy\"",
        2 => "\"\"",
        3 => One("1", "null", "true"),
        4 => "\"xy\"",
        < 9 => JsonList(Several(0, 3, () => AnnotatedInstance(depth - 1))),
        _ => JsonObject(Several(1, 3, () => (One(Members), AnnotatedInstance(depth - 1)))),
    };
}
