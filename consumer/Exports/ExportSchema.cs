using System.Text.Json.Nodes;
using Pedi.Vocabularies;

namespace Pedi.Exports;

/// <summary>
/// The schemas of the JSON exports, made of the catalog's: an entry has its id, and what has a default is always there.
/// </summary>
internal static class ExportSchema
{
    /// <summary>The file that the schema of a document is published as; it lies beside this one.</summary>
    public const string FileName = "export.schema.json";

    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema of what <c>--format json</c> writes.</summary>
    public static string OfDocument()
    {
        var document = new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = "Export",
            ["description"] = "Entries of the catalog of fetal and paediatric brain imaging datasets, with where they come from.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray("$schema", "title", "version", "source", "licence", "licenceNote", "entries"),
            ["properties"] = new JsonObject
            {
                ["$schema"] = Text("The address of this schema.", "uri"),
                ["title"] = Text("What the catalog is called."),
                ["version"] = Text("The version of the catalog."),
                ["source"] = Text("Where the catalog is at home.", "uri"),
                ["licence"] = Text("The licence of the catalog's text, as SPDX names it."),
                ["licenceNote"] = Text("What the licence is not about."),
                ["entries"] = new JsonObject
                {
                    ["description"] = "The entries, in the order of their ids unless another was asked for.",
                    ["type"] = "array",
                    ["items"] = new JsonObject { ["$ref"] = "#/$defs/entry" },
                },
            },
        };
        (JsonObject entry, JsonObject definitions) = OfEntry();
        definitions.Insert(0, "entry", entry);
        document["$defs"] = definitions;
        return ToText(document);
    }

    /// <summary>The schema of each line that <c>--format ndjson</c> writes. It says what the lines have no room for.</summary>
    public static string OfLine(ExportOrigin origin)
    {
        (JsonObject line, JsonObject definitions) = OfEntry();
        line.Insert(0, "$schema", Dialect);
        line.Insert(
            1,
            "$comment",
            $"Version {origin.Version} of {origin.Address.AbsoluteUri}, licence {origin.Licence}. {ExportOrigin.LicenceNote}");
        line["$defs"] = definitions;
        return ToText(line);
    }

    private static (JsonObject Entry, JsonObject Definitions) OfEntry()
    {
        JsonObject entry = JsonNode.Parse(CatalogSchema.Bytes.Span)!.AsObject();
        Complete(entry);
        entry.Remove("$schema");
        JsonObject definitions = entry["$defs"]!.AsObject();
        entry.Remove("$defs");
        entry["description"] = "One dataset, atlas, template, challenge or analysis, every default filled in.";
        entry["properties"]!.AsObject().Insert(0, "id", Text("The entry's id, which never changes."));
        entry["required"]!.AsArray().Insert(0, "id");
        return (entry, definitions);
    }

    /// <summary>Takes out what is for the catalog alone, and asks for what has a default.</summary>
    private static void Complete(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? item in array)
                Complete(item);
        }

        if (node is not JsonObject schema)
            return;
        foreach (string name in schema.Select(pair => pair.Key).Where(name => name.StartsWith("x-", StringComparison.Ordinal)).ToArray())
            schema.Remove(name);
        foreach ((_, JsonNode? value) in schema)
            Complete(value);
        if (schema["required"] is JsonArray required && schema["properties"] is JsonObject properties)
        {
            foreach ((string name, JsonNode? property) in properties)
            {
                if (property is JsonObject its && its.Remove("default"))
                    required.Add((JsonNode)name);
            }
        }
    }

    private static JsonObject Text(string description, string? format = null)
    {
        var schema = new JsonObject { ["description"] = description, ["type"] = "string", ["minLength"] = 1 };
        if (format is not null)
            schema["format"] = format;
        return schema;
    }

    private static string ToText(JsonObject schema) => JsonText.Of(writer => schema.WriteTo(writer));
}
