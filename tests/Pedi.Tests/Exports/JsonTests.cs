using System.Text.Json.Nodes;
using Pedi.Exports;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Tests.Exports;

/// <summary>The JSON exports, read by ajv with the schema that lies beside them.</summary>
public sealed class JsonTests : IDisposable
{
    private static readonly Dictionary<string, Action<JsonObject>> Slips = new()
    {
        ["an entry without a name"] = document => First(document).Remove("name"),
        ["an entry without its id"] = document => First(document).Remove("id"),
        ["an entry without a default"] = document => First(document).Remove("species"),
        ["a range without a default"] = document => First(document)["ages"]![0]!.AsObject().Remove("at"),
        ["a property misspelt"] = document => First(document)["modalites"] = new JsonArray(),
        ["a value of no vocabulary"] = document => First(document)["kind"] = "dataste",
        ["a text for a number"] = document => First(document)["subjects"] = new JsonObject
        {
            ["count"] = "80",
            ["qualifier"] = "exact",
            ["of"] = "subjects",
        },
        ["a text for a list"] = document => First(document)["modalities"] = "T1w",
        ["an age without a unit"] = document => First(document)["ages"]![0]!["from"] = "9",
        ["a link that is no address"] = document => First(document)["links"]![0]!["url"] = "abcdstudy.org",
        ["a document without its version"] = document => document.Remove("version"),
        ["a document with something else"] = document => document["comment"] = "",
        ["an atlas without what it provides"] = document => First(document)["kind"] = "atlas",
    };

    private readonly ExportFolder _folder = new();

    public static TheoryData<string> SlipNames { get; } = [.. Slips.Keys];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_document_is_valid_by_the_schema_beside_it()
    {
        string file = _folder.Write(ExportFormats.Json);

        JsonNode said = OtherReaders.Read("json.mjs", _folder.PathOf("export.json.schema.json"), file);
        Assert.Equal("""{"documents":1,"errors":[]}""", said.ToJsonString());
    }

    [Fact]
    public void Each_line_is_an_entry_that_is_valid_by_the_schema_beside_it()
    {
        string file = _folder.Write(ExportFormats.Ndjson);

        JsonNode said = OtherReaders.Read("json.mjs", _folder.PathOf("export.ndjson.schema.json"), file);
        Assert.Equal("""{"documents":42,"errors":[]}""", said.ToJsonString());
        string[] lines = File.ReadAllText(file).TrimEnd('\n').Split('\n');
        Assert.Equal(
            ExportFolder.Entries().Select(entry => entry!.ToJsonString()), lines.Select(line => JsonNode.Parse(line)!.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(SlipNames))]
    public void A_document_that_is_wrong_is_found(string slip)
    {
        _folder.Write(ExportFormats.Json);
        JsonObject document = JsonNode.Parse(ExportFolder.Text(ExportFormats.Json))!.AsObject();
        Slips[slip](document);

        JsonNode said = OtherReaders.Read(
            "json.mjs", _folder.PathOf("export.json.schema.json"), _folder.Write("bad.json", document.ToJsonString()));
        Assert.NotEmpty(said["errors"]!.AsArray());
    }

    [Fact]
    public void A_line_that_is_wrong_is_found()
    {
        _folder.Write(ExportFormats.Ndjson);
        JsonNode entry = ExportFolder.Entries()[1]!;
        entry["status"] = null;

        string good = ExportFolder.Entries()[0]!.ToJsonString();
        JsonNode said = OtherReaders.Read(
            "json.mjs", _folder.PathOf("export.ndjson.schema.json"), _folder.Write("bad.ndjson", $"{good}\n{entry.ToJsonString()}\n"));
        Assert.Equal(2, said["documents"]!.GetValue<int>());
        Assert.All(said["errors"]!.AsArray(), error => Assert.StartsWith("2/status ", error!.GetValue<string>(), StringComparison.Ordinal));
        Assert.NotEmpty(said["errors"]!.AsArray());
    }

    [Fact]
    public void Nothing_of_an_entry_is_missing_and_only_defaults_are_added()
    {
        JsonArray exported = ExportFolder.Entries();
        Assert.Equal(ExportFolder.AllEntries.Select(entry => entry.Id), exported.Select(entry => entry!["id"]!.GetValue<string>()));
        foreach ((Dataset entry, JsonNode? written) in ExportFolder.AllEntries.Zip(exported))
        {
            JsonObject rest = written!.AsObject();
            Assert.Equal("id", rest.First().Key);
            rest.Remove("id");
            TakeDefaults(rest, JsonNode.Parse(CatalogSchema.Bytes.Span)!, JsonNode.Parse(entry.ToJson())!.AsObject());
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(entry.ToJson()), rest), $"{entry.Id}: {rest.ToJsonString()}");
        }
    }

    [Fact]
    public void Every_property_that_has_a_default_is_there()
    {
        string[] defaults = [.. JsonNode.Parse(CatalogSchema.Bytes.Span)!["properties"]!.AsObject()
            .Where(property => property.Value!["default"] is not null).Select(property => property.Key)];

        Assert.Contains("species", defaults);
        Assert.All(ExportFolder.Entries(), entry => Assert.All(defaults, name => Assert.True(entry!.AsObject().ContainsKey(name), name)));
    }

    [Fact]
    public void A_document_says_where_it_comes_from_and_under_which_licence()
    {
        JsonNode document = JsonNode.Parse(ExportFolder.Text(ExportFormats.Json))!;

        Assert.Equal(ExportOrigin.Current.Version, document["version"]!.GetValue<string>());
        Assert.Equal("MIT", document["licence"]!.GetValue<string>());
        Assert.Contains("MIT License", File.ReadAllText(Path.Combine(Processes.RepositoryRoot, "LICENSE")), StringComparison.Ordinal);
        Assert.EndsWith("/consumer/Exports/export.schema.json", document["$schema"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_schema_is_the_one_that_is_written_beside_an_export()
    {
        string published = File.ReadAllText(Path.Combine(Processes.RepositoryRoot, "consumer", "Exports", ExportSchema.FileName));

        Assert.True(
            ExportSchema.OfDocument() == published,
            "The schema of the catalog changed: write an export with 'pedi export --format json --out export.json', and put "
            + "the export.json.schema.json beside it in place of consumer/Exports/export.schema.json.");
    }

    private static JsonObject First(JsonObject document) => document["entries"]![0]!.AsObject();

    /// <summary>Takes out of an object what has its default and is not in the entry's file.</summary>
    private static void TakeDefaults(JsonObject written, JsonNode schema, JsonObject file)
    {
        foreach ((string name, JsonNode? property) in schema["properties"]!.AsObject())
        {
            if (!file.ContainsKey(name))
            {
                if (written.TryGetPropertyValue(name, out JsonNode? value))
                    Assert.True(JsonNode.DeepEquals(property!["default"], value), name);
                written.Remove(name);
                continue;
            }

            JsonNode shape = property!["items"] ?? property;
            if (shape["$ref"] is { } reference)
                shape = CatalogSchemaNode(reference.GetValue<string>()["#/$defs/".Length..]);
            if (shape["properties"] is null)
                continue;
            JsonNode[] parts = written[name] is JsonArray list ? [.. list!] : [written[name]!];
            JsonNode[] fileParts = file[name] is JsonArray fileList ? [.. fileList!] : [file[name]!];
            foreach ((JsonNode part, JsonNode filePart) in parts.Zip(fileParts))
                TakeDefaults(part.AsObject(), shape, filePart.AsObject());
        }
    }

    private static JsonNode CatalogSchemaNode(string definition) => JsonNode.Parse(CatalogSchema.Definition(definition).GetRawText())!;
}
