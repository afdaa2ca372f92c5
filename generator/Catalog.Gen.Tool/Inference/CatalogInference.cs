using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Inference;

/// <summary>Entries → a schema under which all of them are valid, with the doubts that a person should settle.</summary>
internal static class CatalogInference
{
    private const string DefaultTitle = "Entry";

    /// <summary>Makes the schema, and has it judged by the engine with all entries.</summary>
    /// <param name="files">The files of entries; their order does not matter.</param>
    /// <param name="options">What a person says of the catalog.</param>
    /// <exception cref="ToolException">There are no entries, or they have no ids.</exception>
    public static InferredCatalog Infer(IReadOnlyList<SourceFile> files, InferenceOptions options)
    {
        EntryGathering gathered = EntryGathering.Of(files, options);
        string title = options.Title ?? TitleOf(options);
        string className = options.Class ?? Nouns.Plural(Identifiers.Pascal(title));
        var findings = new Findings(gathered.Entries, className, gathered.Key, options.IsStrict);
        var shape = new Shape();
        for (int i = 0; i < gathered.Entries.Count; i++)
            shape.Add(gathered.Entries[i].Value, i, gathered.Entries[i].Id);
        string text = JsonText.Write(Root(gathered, shape, title, options, findings));
        string path = FilePaths.Normalise(options.Folder).TrimEnd('/') + "/" + FileName(title) + ".schema.json";
        ImmutableArray<string> ids = [.. findings.Ids.Order(StringComparer.Ordinal)];
        (ImmutableArray<Problem> problems, EquatableArray<RecordedNumber> numbers) =
            InferenceCheck.Run(new SourceFile(path, text), gathered.Files, ids);
        return new InferredCatalog(path, text, gathered.Layout, gathered.Key, ids, [.. gathered.Files])
        {
            Entries = gathered.Entries.Count,
            Descriptions = findings.Descriptions,
            Doubts = [.. findings.Doubts],
            Skipped = [.. gathered.Skipped],
            Problems = problems,
            Numbers = numbers,
        };
    }

    private static string TitleOf(InferenceOptions options)
    {
        string name = options.Class ?? Identifiers.Pascal(FilePaths.FileName(FilePaths.Normalise(options.Folder).TrimEnd('/')));
        string title = Nouns.Singular(name);
        return title.Any(char.IsLetter) ? title : DefaultTitle;
    }

    /// <summary><c>life-stage</c> for <c>LifeStage</c>.</summary>
    private static string FileName(string title) =>
        string.Concat(Words.Spaced(Identifiers.Pascal(title)).Select(static c => c == ' ' ? '-' : char.ToLowerInvariant(c)));

    private static JsonObject Root(EntryGathering gathered, Shape shape, string title, InferenceOptions options, Findings findings)
    {
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema" };
        JsonObject entry = SchemaBuilder.Build(shape, Place.Entry(gathered.Entries.Count), findings);
        JsonObject settings = Settings(gathered, entry, title, options, findings);
        bool isFile = gathered.Layout == CatalogLayout.File;
        if (isFile)
            root["title"] = title;
        root["description"] = "";
        findings.Descriptions++;
        if (settings.Count > 0)
            root["x-catalog"] = settings;
        if (isFile)
        {
            Move(entry, root);
            return root;
        }

        var named = new JsonObject { ["title"] = title, ["description"] = "" };
        findings.Descriptions++;
        Move(entry, named);
        root["type"] = gathered.Layout == CatalogLayout.List ? "array" : "object";
        root[gathered.Layout == CatalogLayout.List ? "items" : "additionalProperties"] = named;
        return root;
    }

    private static JsonObject Settings(
        EntryGathering gathered, JsonObject entry, string title, InferenceOptions options, Findings findings)
    {
        var settings = new JsonObject();
        if (options.Class is { } name && name != Nouns.Plural(Identifiers.Pascal(title)))
            settings["class"] = name;
        if (options.Namespace is { } @namespace)
            settings["namespace"] = @namespace;

        // Without properties the engine would take an entry for a map of entries.
        if (gathered.Layout == CatalogLayout.File && !entry.ContainsKey("properties"))
            settings["layout"] = "file";
        if (gathered.Key is { } key)
            settings["key"] = key;
        string? form = TextForm.Of(findings.Ids);
        if (form is null or TextForm.KebabCase && TextForm.IsKebabCase(findings.Ids))
            settings["id"] = "kebab-case";
        else if (form is not null)
            settings["id"] = form;
        return settings;
    }

    private static void Move(JsonObject from, JsonObject to)
    {
        foreach ((string keyword, JsonNode? value) in from.ToArray())
        {
            from.Remove(keyword);
            to[keyword] = value;
        }
    }
}
