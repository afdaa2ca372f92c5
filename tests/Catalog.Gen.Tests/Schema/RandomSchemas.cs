using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Tests.Schema;

/// <summary>
/// Random schemas and instances, as JSON text. Names, numbers and texts are few, so that a schema and an instance that
/// know nothing of each other still meet.
/// </summary>
internal static class RandomSchemas
{
    private static readonly string[] Names = ["a", "b", "ab", "c"];

    private static Gen<string> Name { get; } = OneOf(Names);

    private static Gen<string> Scalar { get; } = OneOf(
        "null", "true", "false", "0", "1", "1.0", "2", "-1", "0.5", "3", "10", "\"\"", "\"a\"", "\"ab\"", "\"b\"", "\"cab\"", "\"\\ud83d\\udc76\"");

    private static Gen<string> Count { get; } = Any.Int[0, 3].Select(count => count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Gen<string> NameList { get; } = Name.Array[0, 2].Select(names => List(names.Distinct().Select(Quote)));

    public static Gen<(string Schema, string Instance)> Pair { get; } =
        Any.Select(Schema(2, refers: false), Schema(3, refers: true), Instance(3), (definition, schema, instance) =>
            ("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$defs\":{\"d\":" + definition + "},\"allOf\":[" + schema + "]}", instance));

    public static Gen<string> Instance(int depth) =>
        depth == 0
            ? Scalar
            : Any.Frequency(
                (2, Scalar),
                (2, Instance(depth - 1).Array[0, 3].Select(items => List(items))),
                (3, Map(Instance(depth - 1))));

    public static Gen<string> Schema(int depth, bool refers) =>
        depth == 0
            ? OneOf("true", "false", "{}", "{\"type\":\"string\"}", "{\"type\":\"integer\"}", "{\"minimum\":1}", "{\"pattern\":\"^a\"}", "{\"const\":1}")
            : Keyword(depth, refers).Array[1, 4].Select(keywords => "{" + string.Join(',', keywords.DistinctBy(keyword => keyword.Name).Select(keyword => Quote(keyword.Name) + ":" + keyword.Value)) + "}");

    private static Gen<(string Name, string Value)> Keyword(int depth, bool refers)
    {
        Gen<string> schema = Schema(depth - 1, refers), list = schema.Array[1, 3].Select(schemas => List(schemas)), map = Map(schema);
        var keywords = new List<Gen<(string, string)>>
        {
            Of(OneOf("string", "integer", "number", "boolean", "null", "array", "object").Array[1, 3].Select(types => List(types.Distinct().Select(Quote))), "type"),
            Of(Scalar.Array[1, 4].Select(values => List(values)), "enum"),
            Of(Instance(1), "const"),
            Of(map, "properties", "properties", "dependentSchemas"),
            Of(map.Select(properties => properties.Replace("\"ab\":", "\"b$\":")), "patternProperties"),
            Of(schema, "additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else", "unevaluatedProperties", "unevaluatedItems"),
            Of(list, "allOf", "anyOf", "oneOf", "prefixItems"),
            Of(NameList, "required"),
            Of(Map(NameList), "dependentRequired"),
            Of(Count, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "minContains", "maxContains"),
            Of(OneOf("0", "1", "0.5", "2"), "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
            Of(OneOf("0.5", "1", "2"), "multipleOf"),
            Of(Any.Const("true"), "uniqueItems"),
            Of(OneOf("\"^a\"", "\"b$\"", "\"^.b\""), "pattern"),
        };
        if (refers)
            keywords.Add(Of(Any.Const("\"#/$defs/d\""), "$ref"));
        return Any.OneOf([.. keywords]);
    }

    private static Gen<(string Name, string Value)> Of(Gen<string> value, params string[] names) =>
        Any.Select(OneOf(names), value);

    private static Gen<string> Map(Gen<string> value) => Any.Select(Name, value).Array[0, 3].Select(members =>
        "{" + string.Join(',', members.DistinctBy(member => member.Item1).Select(member => Quote(member.Item1) + ":" + member.Item2)) + "}");

    private static Gen<string> OneOf(params string[] texts) => Any.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string List(IEnumerable<string> items) => "[" + string.Join(',', items) + "]";

    private static string Quote(string text) => "\"" + text + "\"";
}
