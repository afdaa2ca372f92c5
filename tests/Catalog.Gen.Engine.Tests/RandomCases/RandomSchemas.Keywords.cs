namespace Catalog.Gen.Tests.RandomCases;

/// <content>
/// Keywords strung together, and instances that know nothing of them. Names, numbers and texts are few here, so that the
/// two still meet.
/// </content>
internal sealed partial class RandomSchemas
{
    private static readonly string[] FewNames = ["a", "b", "ab", "c"];

    private static readonly string[] Types = ["string", "integer", "number", "boolean", "null", "array", "object"];

    private static readonly string[] SmallSchemas =
    [
        "true", "false", "{}", """{"type":"string"}""", """{"type":"integer"}""",
        """{"minimum":1}""", """{"pattern":"^a"}""", """{"const":1}""",
    ];

    private static readonly string[] FewScalars =
    [
        "null", "true", "false", "0", "1", "1.0", "2", "-1", "0.5", "3", "10",
        "\"\"", "\"a\"", "\"ab\"", "\"b\"", "\"cab\"", "\"\\ud83d\\udc76\"",
    ];

    /// <summary>A schema that uses any keyword of draft 2020-12, and an instance to judge by it.</summary>
    public (string Schema, string Instance) Pair() => (
        $$"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$defs": { "d": {{Keywords(2, refers: false)}} },
          "allOf": [{{Keywords(3, refers: true)}}]
        }
        """,
        Instance(3));

    private string Instance(int depth) => Next(depth == 0 ? 2 : 7) switch
    {
        < 2 => One(FewScalars),
        < 4 => JsonList(Several(0, 3, () => Instance(depth - 1))),
        _ => JsonMap(() => Instance(depth - 1)),
    };

    private string Keywords(int depth, bool refers) => depth == 0
        ? One(SmallSchemas)
        : JsonObject(Several(1, 4, () => Keyword(depth, refers)));

    private (string Name, string Value) Keyword(int depth, bool refers)
    {
        string Schema() => Keywords(depth - 1, refers);
        return Next(refers ? 15 : 14) switch
        {
            0 => ("type", JsonList(Several(1, 3, () => Quote(One(Types))).Distinct())),
            1 => ("enum", JsonList(Several(1, 4, () => One(FewScalars)))),
            2 => ("const", Instance(1)),
            3 => (One("properties", "dependentSchemas"), JsonMap(Schema)),
            4 => ("patternProperties", JsonMap(Schema).Replace("\"ab\":", "\"b$\":", StringComparison.Ordinal)),
            5 => (
                One(
                    "additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else",
                    "unevaluatedProperties", "unevaluatedItems"),
                Schema()),
            6 => (One("allOf", "anyOf", "oneOf", "prefixItems"), JsonList(Several(1, 3, Schema))),
            7 => ("required", NameList()),
            8 => ("dependentRequired", JsonMap(NameList)),
            9 => (
                One(
                    "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "minContains", "maxContains"),
                One("0", "1", "2", "3")),
            10 => (One("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), One("0", "1", "0.5", "2")),
            11 => ("multipleOf", One("0.5", "1", "2")),
            12 => ("uniqueItems", "true"),
            13 => ("pattern", One("\"^a\"", "\"b$\"", "\"^.b\"")),
            _ => ("$ref", "\"#/$defs/d\""),
        };
    }

    private string NameList() => JsonList(Some(FewNames, 2).Select(Quote));

    private string JsonMap(Func<string> value) => JsonObject(Several(0, 3, () => (One(FewNames), value())));

    private static string JsonObject(IEnumerable<(string Name, string Value)> members) =>
        "{" + string.Join(',', members.DistinctBy(member => member.Name).Select(member => Quote(member.Name) + ":" + member.Value)) + "}";

    private static string JsonList(IEnumerable<string> items) => "[" + string.Join(',', items) + "]";

    // An array: a lazy sequence would make other values each time that it is read.
    private T[] Several<T>(int least, int most, Func<T> make) =>
        [.. Enumerable.Range(0, least + Next(most - least + 1)).Select(_ => make())];
}
