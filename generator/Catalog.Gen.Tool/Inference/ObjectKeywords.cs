using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Inference;

/// <summary>
/// What a schema says of the mappings of a place: as a map whose keys are data, or as an object whose properties it lists.
/// </summary>
internal static class ObjectKeywords
{
    /// <summary>Below this number of objects, what nearly all have may be chance.</summary>
    private const int FewestForNearly = 20;

    /// <summary>An object that lacks a key which all but one in so many have is a doubt.</summary>
    private const int ShareOfSlips = 25;

    private const int FewObjects = 3;
    private const int MostNamed = 3;

    public static void Add(JsonObject schema, Shape shape, Place place, Findings findings)
    {
        if (shape.Properties.Count == 0)
        {
            findings.Doubt(place, $"the mapping {Words.Quote(place.Name)} is empty wherever it is written: write its \"properties\"");
            return;
        }

        // An entry is never a map: its properties become the members of its type.
        if (place.Path.Length > 0 && MapDecision.IsMap(shape))
        {
            findings.Doubt(place, MapDecision.Explain(shape, place));
            if (TextForm.Of(shape.Properties.Keys) is { } pattern)
                schema["propertyNames"] = new JsonObject { ["pattern"] = pattern };
            schema["additionalProperties"] = SchemaBuilder.Build(shape.AllValues(), place.Values(), findings);
            return;
        }

        AddProperties(schema, shape, place, findings);
    }

    private static void AddProperties(JsonObject schema, Shape shape, Place place, Findings findings)
    {
        int objects = shape.Of(NodeKind.Mapping).Count;
        (string Key, PropertyShape Property)[] properties =
        [
            .. shape.Properties
                .OrderBy(static property => property.Value.Place)
                .ThenBy(static property => property.Key, StringComparer.Ordinal)
                .Select(static property => (property.Key, property.Value)),
        ];
        schema["additionalProperties"] = false;
        JsonNode?[] required =
            [.. properties.Where(property => property.Property.Value.Count == objects)
                .Select(static property => JsonValue.Create(property.Key))];
        if (required.Length > 0)
            schema["required"] = new JsonArray(required);
        if (objects < FewObjects && place.Path.Length > 0)
        {
            Use use = shape.Of(NodeKind.Mapping);
            findings.Doubt(place,
                $"{Words.Quote(place.Name)} is there {findings.Times(use)}: what it must and may have is taken from that alone");
        }

        var members = new JsonObject();
        foreach ((string key, PropertyShape property) in properties)
        {
            Place at = place.Property(key, objects);
            Doubt(shape, at, property.Value.Count, objects, findings);
            var member = new JsonObject { ["description"] = "" };
            findings.Descriptions++;
            JsonObject of = SchemaBuilder.Build(property.Value, at, findings);
            foreach ((string keyword, JsonNode? value) in of.ToArray())
            {
                of.Remove(keyword);
                member.Add(keyword, value);
            }

            members.Add(key, member);
        }

        schema["properties"] = members;
    }

    private static void Doubt(Shape shape, Place place, int count, int objects, Findings findings)
    {
        if (objects < FewestForNearly || count == objects)
            return;
        if ((objects - count) * ShareOfSlips <= objects)
        {
            findings.Doubt(place, $"{Words.Quote(place.Name)} is in {Words.Number(count)} of {Words.Number(objects)}, "
                + $"and missing {Missing(place, objects - count, findings)}: it may be left out; if all should have it, add it there "
                + $"and to \"required\"");
        }
        else if (count <= Math.Max(1, objects / 100)
            && DidYouMean.Nearest(place.Name, Usual(shape, count)) is { } meant)
        {
            findings.Doubt(place, $"{Words.Quote(place.Name)} is in {Words.Number(count)} of {Words.Number(objects)} "
                + $"(first in {Words.Quote(findings.Entries[shape.Properties[place.Name].Value.FirstUse.First].Id)}), and "
                + $"{Words.Quote(meant)} in "
                + $"{Words.Number(shape.Properties[meant].Value.Count)}: if it is a slip, correct it there and take the property out");
        }
    }

    private static IEnumerable<string> Usual(Shape shape, int count) => shape.Properties
        .Where(property => property.Value.Value.Count >= 10 * count)
        .Select(static property => property.Key)
        .Order(StringComparer.Ordinal);

    /// <summary>Where a property is missing: by name, where it is one of the entry itself.</summary>
    private static string Missing(Place place, int count, Findings findings)
    {
        if (place.Path != place.Name)
            return Findings.Often(count);
        string[] without =
            [.. findings.Entries.Where(entry => entry.Value.Find(place.Name) is null).Select(static entry => entry.Id)
                .Order(StringComparer.Ordinal)];
        return without.Length > MostNamed
            ? $"{Findings.Often(count)} ({Findings.Some(without)})"
            : $"in {Findings.Some(without)}";
    }
}
