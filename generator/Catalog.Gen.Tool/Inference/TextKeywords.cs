using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Inference;

/// <summary>What a schema says of the texts of a place.</summary>
internal static class TextKeywords
{
    /// <summary>Below this number of values, what is nearly always so may be chance.</summary>
    private const int FewestForNearly = 20;

    private const int FewestForLength = 2;

    /// <summary>Adds the keywords, the ones that say most first: one that follows from another is left out.</summary>
    /// <returns>Whether the values may be asked to be unique: of a choice, of references and of times they are not.</returns>
    public static bool Add(JsonObject schema, Shape shape, Place place, Findings findings)
    {
        if (shape.Texts.Count == 0)
            return true;
        bool isKey = place.Path == findings.Key && place.Name == findings.Key;
        if (isKey)
        {
            schema["minLength"] = 1;
            return false;
        }

        if (References.Are(shape, place, findings))
        {
            schema["x-ref"] = findings.ClassName;
            return false;
        }

        if (shape.IsOnly(NodeKind.String) && TextFormat.Of(shape.Texts.Keys) is { } format)
        {
            schema["format"] = format.Name;
            if (format.Pattern is not null)
                schema["pattern"] = format.Pattern;
            return format.Name is "uuid" or "uri" or "iri" or "email";
        }

        if (shape.IsOnly(NodeKind.String) && ChoiceDecision.Of(shape.Texts) is { } choice)
        {
            Add(schema, choice, shape, findings.IsStrict);
            ChoiceDecision.Explain(choice, shape, place, findings);
            return false;
        }

        AddForm(schema, shape, place, findings);
        return true;
    }

    private static void Add(JsonObject schema, Choice choice, Shape shape, bool isStrict)
    {
        bool hasNull = shape.Of(NodeKind.Null).Count > 0;
        if (choice.IsConstant && !hasNull)
        {
            schema["const"] = choice.Values[0];
            return;
        }

        JsonNode?[] values = [.. choice.Values.Where(value => !isStrict || !choice.Rare.ContainsKey(value))
            .Select(static value => JsonValue.Create(value))];
        schema["enum"] = new JsonArray(hasNull ? [.. values, null] : values);
        if (isStrict && choice.Rare.Count > 0)
            schema["x-synonyms"] = new JsonObject(choice.Rare.Select(static rare => KeyValuePair.Create(rare.Key, (JsonNode?)rare.Value)));
    }

    private static void AddForm(JsonObject schema, Shape shape, Place place, Findings findings)
    {
        (string Name, string[] Others)? nearly = shape.Texts.Count >= FewestForNearly ? TextFormat.Nearly(shape.Texts.Keys) : null;
        if (nearly is null && TextForm.Of(shape.Texts.Keys) is { } pattern)
        {
            schema["pattern"] = pattern;
            findings.Doubt(place, $"all {Words.Count(shape.Texts.Count, "different text")} of {Words.Quote(place.Name)} match {pattern} "
                + $"({Findings.Some([.. shape.Texts.Keys.Order(StringComparer.Ordinal)])}): others are refused");
            return;
        }

        if (nearly is var (name, others))
        {
            string wrong = findings.Some(others, shape.Texts);
            findings.Doubt(place,
                $"of {Words.Count(shape.Texts.Count, "different text")} of {Words.Quote(place.Name)}, all are of the format "
                + $"\"{name}\" but for {Words.Number(others.Length)} ({wrong}): if that is what they should be, correct these and "
                + $"write the format");
        }

        if (shape.Of(NodeKind.String).Count >= FewestForLength && !shape.Texts.ContainsKey(""))
            schema["minLength"] = 1;
    }
}
