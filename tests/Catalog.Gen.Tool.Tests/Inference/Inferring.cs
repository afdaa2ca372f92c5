using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Inference;

namespace Catalog.Gen.Tool.Tests.Inference;

/// <summary>Catalogs in memory, whose schema is inferred.</summary>
internal static class Inferring
{
    public const string Folder = "/project/things";

    /// <summary>Files of a catalog, by their names.</summary>
    public static SourceFile[] Files(IEnumerable<(string Name, string Text)> files) =>
        [.. files.Select(static file => new SourceFile($"{Folder}/{file.Name}", file.Text))];

    /// <summary>A catalog of files, by their names, of which a build has nothing to say.</summary>
    public static InferredCatalog Infer(params (string Name, string Text)[] files) => Infer(new InferenceOptions(Folder), files);

    /// <summary>A catalog of files, by their names, of which a build has nothing to say.</summary>
    public static InferredCatalog Infer(InferenceOptions options, params (string Name, string Text)[] files)
    {
        InferredCatalog catalog = CatalogInference.Infer(Files(files), options);
        Assert.Empty(catalog.Problems);
        return catalog;
    }

    /// <summary>A catalog in which each of some entries says one thing.</summary>
    /// <param name="key">The property.</param>
    /// <param name="values">Its values in YAML; null for an entry without it.</param>
    public static InferredCatalog Of(string key, params string?[] values) => Infer(
    [
        .. values.Select((value, i) =>
            ($"entry-{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}.yaml", value is null ? "{}" : $"{key}: {value}\n")),
    ]);

    /// <summary>The values, each as often as is said.</summary>
    public static string[] Times(params (string Value, int Count)[] values) =>
        [.. values.SelectMany(static value => Enumerable.Repeat(value.Value, value.Count))];

    /// <summary>What the schema says of a property of an entry, without the description that is left to write.</summary>
    public static string Property(InferredCatalog catalog, string key)
    {
        var property = (JsonObject)JsonNode.Parse(catalog.Schema)!["properties"]![key]!.DeepClone();
        Assert.Equal("", (string?)property["description"]);
        property.Remove("description");
        return property.ToJsonString(Relaxed);
    }

    /// <summary>What the schema says of a property of which the entries have these values.</summary>
    public static string Said(string key, params string?[] values) => Property(Of(key, values), key);

    public static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
