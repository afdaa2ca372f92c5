using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Inference;
using CsCheck;

namespace Catalog.Gen.Tool.Tests.Inference;

/// <summary>Whatever the entries are, the schema compiles, every one of them is valid under it, and their order does not matter.</summary>
public sealed class RandomEntriesTests
{
    private static readonly int Cases = Environment.GetEnvironmentVariable("CATALOG_FULL") is null ? 400 : 10_000;

    private static readonly string[] Words =
    [
        "red", "Red", "reed", "green", "blue", "light blue", "light-blue", "", " ", "a\nb", "true", "null", "1.10", "2026-01-31",
        "2026-02-29",
        "2026-01-31T14:30:00Z", "https://example.org/a", "https://example.org/ä", "a@example.org", "10.1000/182", "1.2.3", "v1.2",
        "CVE-2026-1",
        "entry-a", "entry-b", "entry-c", "entry-d", "C#", "C++", "*/", "é", "字", "😀", "\u2028", "\u200B", "\"", "\\", "$ref", "{0}", "#",
        "<b>",
        "a sentence of a few words that no list of terms would have", "00012", "0", "-", "^a$",
    ];

    private static readonly string[] Keys =
    [
        "id", "name", "value", "kind", "tags", "parent", "x-ref", "$ref", "type", "Value", "a b", "a/b", "a~b", "é", "", "class", "1",
        "2026-01-31",
        "ToString", "equals", "properties",
    ];

    private static readonly string[] Numbers =
        ["0", "-0", "1", "-1", "1.0", "1.10", "1e3", "2.5", "2147483648", "9223372036854775807", "9223372036854775808", "1e400", "-1.5e-7"];

    private static readonly Gen<JsonNode?> Scalar = CsCheck.Gen.Frequency(
        (6, OneOf(Words).Select(static text => (JsonNode?)JsonValue.Create(text))),
        (2, OneOf(Numbers).Select(static number => JsonNode.Parse(number))),
        (1, CsCheck.Gen.Bool.Select(static truth => (JsonNode?)JsonValue.Create(truth))),
        (1, CsCheck.Gen.Const((JsonNode?)null)));

    private static readonly Gen<JsonNode?> Value = CsCheck.Gen.Recursive<JsonNode?>(static (depth, self) => depth > 3
        ? Scalar
        : CsCheck.Gen.Frequency(
            (5, Scalar),
            (1, self.Array[0, 4].Select(static items => (JsonNode?)new JsonArray([.. items.Select(Copy)]))),
            (2, Mapping(self).Select(static mapping => (JsonNode?)mapping))));

    /// <summary>Entries of which some have little to do with others, and some much.</summary>
    private static readonly Gen<JsonObject[]> Entries = CsCheck.Gen.Select(
        Mapping(Value).Array[1, 6],
        CsCheck.Gen.Select(Scalar.Array[1, 3], CsCheck.Gen.Int[0, 2].Array[24]).Select(static (values, choice) => (values, choice)),
        static (some, alike) => (JsonObject[])
        [
            .. some,
            .. alike.choice.Select(i => new JsonObject
            {
                ["kind"] = Copy(alike.values[i % alike.values.Length]),
                ["tags"] = new JsonArray([.. alike.values.Take(i).Select(Copy)]),
                ["value"] = new JsonObject { ["of"] = Copy(alike.values[i / 2 % alike.values.Length]) },
            }).Take(alike.values.Length * 8),
        ]);

    private static Gen<string> OneOf(string[] texts) => CsCheck.Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<JsonObject> Mapping(Gen<JsonNode?> value) =>
        CsCheck.Gen.Select(OneOf(Keys), value).Array[0, 6].Select(static members =>
    {
        var mapping = new JsonObject();
        foreach ((string key, JsonNode? of) in members)
            mapping[key] = Copy(of);
        return mapping;
    });

    /// <summary>The first of them are among the words.</summary>
    private static string Id(int number) => $"entry-{(number > 25 ? "z" : "")}{(char)('a' + (number % 26))}";

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    [Fact]
    public void Every_entry_is_valid_under_the_schema_that_was_made_of_it_and_of_others() =>
        Entries.Sample(static entries => Judge(InFiles(entries), CatalogLayout.File), iter: Cases);

    [Fact]
    public void Every_entry_of_a_map_is_valid() => Entries.Sample(
        static entries =>
        {
            var map = new JsonObject();
            foreach (JsonObject entry in entries)
                map[Id(map.Count)] = Copy(entry);
            Judge([("things.json", map.ToJsonString())], CatalogLayout.Map);
        },
        iter: Cases);

    [Fact]
    public void Every_entry_of_a_list_is_valid() => Entries.Sample(
        static entries =>
        {
            var list = new JsonArray();
            foreach (JsonObject entry in entries)
            {
                JsonNode item = Copy(entry)!;
                item["slug"] = Id(list.Count);
                item.AsObject().Remove("id");
                list.Add(item);
            }

            Judge([("things.json", list.ToJsonString())], CatalogLayout.List);
        },
        iter: Cases);

    [Fact]
    public void The_order_of_the_files_does_not_matter() => Entries.Sample(
        static entries =>
        {
            SourceFile[] files = Inferring.Files(InFiles(entries));
            InferredCatalog one = CatalogInference.Infer(files, new InferenceOptions(Inferring.Folder));
            InferredCatalog other = CatalogInference.Infer([.. files.Reverse()], new InferenceOptions(Inferring.Folder));
            Assert.Equal(one.Schema, other.Schema);
            Assert.Equal(one.Doubts, other.Doubts);
            Assert.Equal(one.Ids, other.Ids);
        },
        iter: Cases / 4);

    private static (string Name, string Text)[] InFiles(JsonObject[] entries) =>
        [.. entries.Select(static (entry, i) => (Id(i) + ".json", entry.ToJsonString()))];

    private static void Judge((string Name, string Text)[] files, CatalogLayout layout)
    {
        InferredCatalog catalog =
            CatalogInference.Infer(Inferring.Files(files), new InferenceOptions(Inferring.Folder) { Layout = layout });
        Assert.Empty(catalog.Skipped);

        // What the reader warns of in a file is none of the schema's doing.
        string[] said = [.. catalog.Problems.Where(static problem => !OfReader.Contains(problem.Rule))
            .Select(static problem => problem.ToString())];
        Assert.True(said.Length == 0, string.Join('\n', said.Concat(files.Select(static file => file.Text)).Append(catalog.Schema)));
    }

    private static readonly Rule[] OfReader = [Rules.InvisibleCharacter, Rules.HtmlEntity];
}
