using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Inference;

/// <summary>What was seen at a place → its schema.</summary>
internal static class SchemaBuilder
{
    /// <summary>Of so few values it is chance that none is negative, or that a list is never empty.</summary>
    private const int FewestForBound = 3;

    /// <summary>An integer of at most so many digits fits 64 bits.</summary>
    private const int DigitsOfLong = 18;

    private static readonly (NodeKind Kind, string Type)[] Types =
    [
        (NodeKind.String, "string"), (NodeKind.Number, "number"), (NodeKind.Boolean, "boolean"),
        (NodeKind.Sequence, "array"), (NodeKind.Mapping, "object"), (NodeKind.Null, "null"),
    ];

    /// <summary>The schema of a place, with what is said about its values as a whole first.</summary>
    public static JsonObject Build(Shape shape, Place place, Findings findings)
    {
        var schema = new JsonObject();
        if (shape.Numbers.Keys.Where(static number => !CSharpFit.Holds(number)).Order(StringComparer.Ordinal).FirstOrDefault() is { } huge)
        {
            findings.Doubt(place,
                $"{Words.Quote(place.Name)} is {huge} {findings.Times(shape.Numbers[huge])}, which no number of C# can hold: "
                + "any value is allowed; put it in quotes, and write the \"type\"");
            return schema;
        }

        // A schema that names every type names none, and has no single C# type.
        if (Array.TrueForAll(Types, type => shape.Of(type.Kind).Count > 0))
        {
            findings.Doubt(place, $"{Words.Quote(place.Name)} has values of every kind there is: any value is allowed");
            return schema;
        }

        AddType(schema, shape, place, findings);
        bool mayBeUnique = TextKeywords.Add(schema, shape, place, findings);
        AddNumbers(schema, shape, place, findings);
        if (shape.Of(NodeKind.Sequence).Count > 0)
            AddList(schema, shape, place, findings);
        if (shape.Of(NodeKind.Mapping).Count > 0)
            ObjectKeywords.Add(schema, shape, place, findings);
        if (mayBeUnique && UniqueDecision.Is(shape, place, findings))
            schema["x-unique"] = true;
        return schema;
    }

    private static void AddType(JsonObject schema, Shape shape, Place place, Findings findings)
    {
        string[] types = [.. Types.Where(type => shape.Of(type.Kind).Count > 0).Select(type => TypeOf(shape, type.Kind, type.Type))];
        if (types.Length == 0)
            return;
        schema["type"] = types.Length == 1 ? types[0] : new JsonArray([.. types.Select(static type => JsonValue.Create(type))]);
        Use nulls = shape.Of(NodeKind.Null);
        string name = Words.Quote(place.Name);
        if (nulls.Count == shape.Count)
        {
            findings.Doubt(place, $"{name} has nothing behind it wherever it is written ({findings.Times(nulls)}): "
                + "write what it may be as its \"type\", or take the property out");
            return;
        }

        if (nulls.Count > 0)
        {
            findings.Doubt(place,
                $"{name} has nothing behind it {findings.Times(nulls)}, and a value {Findings.Often(shape.Count - nulls.Count)}: "
                + "both are allowed; fill it in or take it out there, and take \"null\" out of \"type\"");
        }

        (NodeKind Kind, Use Use)[] kinds =
        [
            .. Types.Where(type => type.Kind != NodeKind.Null && shape.Of(type.Kind).Count > 0)
                .Select(type => (type.Kind, Use: shape.Of(type.Kind)))
                .OrderByDescending(static kind => kind.Use.Count),
        ];
        if (kinds.Length > 1)
        {
            string others = string.Join(", ", kinds.Skip(1).Select(kind => $"{NameOf(kind.Kind)} {findings.Times(kind.Use)}"));
            findings.Doubt(place, $"{name} is {NameOf(kinds[0].Kind)} {Findings.Often(kinds[0].Use.Count)}, and {others}: "
                + "all of that is allowed; if one of them is a slip, correct it and take it out of \"type\"");
        }
    }

    private static string TypeOf(Shape shape, NodeKind kind, string type) =>
        kind == NodeKind.Number && shape.Numbers.Keys.All(IsInteger) ? "integer" : type;

    /// <summary>An integer past 64 bits is left to be a number, which C# can hold.</summary>
    private static bool IsInteger(string number) =>
        number.Length - (number[0] == '-' ? 1 : 0) <= DigitsOfLong && !number.AsSpan().ContainsAny('.', 'e', 'E');

    private static string NameOf(NodeKind kind) => kind switch
    {
        NodeKind.String => "text",
        NodeKind.Number => "a number",
        NodeKind.Boolean => "true or false",
        NodeKind.Sequence => "a list",
        _ => "a mapping",
    };

    private static void AddNumbers(JsonObject schema, Shape shape, Place place, Findings findings)
    {
        int count = shape.Of(NodeKind.Number).Count;
        if (count >= FewestForBound && shape.Numbers.Keys.All(static number => number[0] != '-'))
            schema["minimum"] = 0;
        string[] versions = [.. shape.Numbers.Keys.Where(static number => number.Contains('.') && number[^1] == '0')
            .Order(StringComparer.Ordinal)];
        if (versions.Length > 0)
        {
            findings.Doubt(place, $"{Words.Quote(place.Name)} is read as a number, so that {Findings.Some(versions)} "
                + (versions.Length == 1 ? "loses its last 0" : "lose their last 0")
                + ": if it is a version, put it in quotes in all entries, and write \"type\": \"string\"");
        }
    }

    private static void AddList(JsonObject schema, Shape shape, Place place, Findings findings)
    {
        int lists = shape.Of(NodeKind.Sequence).Count;
        if (shape.Items is { Count: > 0 } items)
            schema["items"] = Build(items, place.Items(), findings);
        else
            findings.Doubt(place,
                $"the list {Words.Quote(place.Name)} is empty wherever it is written: write what its items are as \"items\"");
        if (shape.Empty == 0 && lists >= FewestForBound && shape.IsOnly(NodeKind.Sequence))
            schema["minItems"] = 1;

        // Of terms and of references each is given once, which a list of one cannot show.
        bool isSet = schema["items"] is JsonObject of && (of.ContainsKey("enum") || of.ContainsKey("x-ref"));
        if (shape.Repeating.Count == 0 && (isSet || shape.LongLists >= FewestForBound))
            schema["uniqueItems"] = true;
        if (shape.Repeating.Count > 0 && shape.Repeating.Count * 20 <= shape.LongLists)
        {
            findings.Doubt(place,
                $"of {Words.Count(shape.LongLists, "list")} of several {Words.Quote(place.Name)}, {Words.Number(shape.Repeating.Count)} "
                + $"{(shape.Repeating.Count == 1 ? "has" : "have")} an item twice (first in "
                + $"{Words.Quote(findings.Entries[shape.Repeating.First].Id)}): "
                + "if that is a slip, correct it and write \"uniqueItems\": true");
        }
    }
}
