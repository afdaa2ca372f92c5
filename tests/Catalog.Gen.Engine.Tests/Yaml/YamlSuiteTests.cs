using System.Text.Json;
using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Yaml;

/// <summary>The suite of YAML's own authors: what is valid is read to its JSON, what is not is refused on the right line.</summary>
public sealed class YamlSuiteTests
{
    // Valid YAML that is refused on purpose, although it is one document without a tag of its own.
    private static readonly Dictionary<string, string> Refused = new()
    {
        ["2jqs-00"] = "a key is missing",
        ["4fj6-00"] = "a key must be text",
        ["6bfj-00"] = "a key must be text",
        ["6m2f-00"] = "a key is missing",
        ["6pbe-00"] = "a key must be text",
        ["9mmw-00"] = "a key must be text",
        ["cfd4-00"] = "a key is missing",
        ["dff7-00"] = "a key is missing",
        ["dk95-07"] = "the file is empty",
        ["fh7j-00"] = "a key is missing",
        ["frk4-00"] = "a key is missing",
        ["kk5p-00"] = "a key must be text",
        ["lx3p-00"] = "a key must be text",
        ["m2n8-00"] = "a key is missing",
        ["m2n8-01"] = "a key must be text",
        ["m5dy-00"] = "a key must be text",
        ["mus6-02"] = "the file is empty",
        ["nhx8-00"] = "a key is missing",
        ["pw8x-00"] = "a key is missing",
        ["q9wf-00"] = "a key must be text",
        ["rzp5-00"] = "a key must be text",
        ["s3pd-00"] = "a key is missing",
        ["sbg9-00"] = "a key must be text",
        ["sm9w-01"] = "a key is missing",
        ["ukk6-00"] = "a key is missing",
        ["v9d5-00"] = "a key must be text",
        ["x38w-00"] = "a key must be text",
        ["xw4d-00"] = "a key must be text",
        ["zyu8-00"] = "the file is empty",
        ["zyu8-01"] = "the file is empty",
        ["zyu8-02"] = "this is no version of YAML",
        ["zyu8-03"] = "the file is empty",
    };

    // Their tags are those of the core schema, or '!', and are read.
    private static readonly HashSet<string> CoreTags =
        ["3myt-00", "52dl-00", "5tym-00", "74h7-00", "8mk2-00", "9kax-00", "bu8l-00", "csd-00", "eht6-00", "f2c7-00", "ehf6-00", "hmq5-00",
         "j7vc-00", "l94m-00", "m7nx-00", "m7a3-00", "ukk6-02", "v55r-00", "57h4-00", "33x3-00", "35kp-00", "9wxw-00", "4zym-00"];

    private static JsonObject Expected => JsonNode.Parse(File.ReadAllText(Corpora.Require("yaml-test-suite", "expected.json")))!.AsObject();

    [Fact]
    public void Every_valid_document_is_read_to_its_JSON_or_refused_in_the_right_words()
    {
        int read = 0, several = 0, tagged = 0, empty = 0;
        var wrong = new List<string>();
        foreach ((string id, JsonNode? expected) in Expected)
        {
            if (!expected!["valid"]!.GetValue<bool>())
                continue;
            YamlDocument document = YamlText.Read(Case(id));
            string? error = document.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error)?.Message.ToString();
            string? json = expected["json"]?.GetValue<string>();
            int documents = expected["documents"]!.GetValue<int>();
            if (Refused.TryGetValue(id, out string? words))
                wrong.AddRange(error?.StartsWith(words, StringComparison.Ordinal) == true ? [] : [$"{id}: {error}"]);
            else if (documents == 0)
                wrong.AddRange(error == YamlReader.EmptyFile.ToString() && ++empty > 0 ? [] : [$"{id}: {error}"]);
            else if (documents > 1)
                wrong.AddRange(error is not null && ++several > 0 ? [] : [$"{id}: several documents are read"]);
            else if (error?.StartsWith("the tag '", StringComparison.Ordinal) == true && !CoreTags.Contains(id))
                tagged++;
            else if (error is not null || (json is not null && !IsSame(JsonNode.Parse(json), Node(document.Root!))))
                wrong.Add($"{id}: {error ?? YamlText.Json(document.Root!)}");
            else
                read++;
        }

        Assert.Empty(wrong);
        Assert.Equal((239, 19, 13, 9), (read, several, tagged, empty));
    }

    [Fact]
    public void Every_invalid_document_is_refused_on_the_line_that_has_to_change()
    {
        Dictionary<string, int> lines = File.ReadLines(Path.Combine(
                Corpora.RepositoryRoot, "tests", "Catalog.Gen.Engine.Tests", "Yaml", "InvalidYaml.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
        var wrong = new List<string>();
        foreach ((string id, JsonNode? expected) in Expected)
        {
            if (expected!["valid"]!.GetValue<bool>())
                continue;
            int[] found =
            [
                .. YamlText.Read(Case(id)).Problems
                    .Where(problem => problem.Severity == Severity.Error)
                    .Select(problem => problem.Place.Lines.Start.Line + 1)
                    .Order(),
            ];
            if (found.Length == 0 || found[0] != lines[id])
                wrong.Add($"{id}: {string.Join(", ", found)} where {lines[id]} is due");
        }

        Assert.Empty(wrong);
        Assert.Equal(94, lines.Count);
    }

    private static string Case(string id) => File.ReadAllText(Corpora.Require("yaml-test-suite", "cases", id + ".yaml"));

    // Numbers are compared by value, for the suite writes 450.00 as 450; and the order of keys says nothing in JSON.
    private static bool IsSame(JsonNode? expected, JsonNode? actual) =>
        JsonSerializer.Serialize(Plain(expected)) == JsonSerializer.Serialize(Plain(actual));

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMapping map => new JsonObject(map.Members.Select(member => KeyValuePair.Create(member.Name, Node(member.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(Node)]),
        YamlScalar { Kind: NodeKind.String } text => JsonValue.Create(text.Value),
        _ => JsonNode.Parse(((YamlScalar)node).Value),
    };

    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, Plain(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Plain)]),
        JsonValue value when value.TryGetValue(out double number) => JsonValue.Create(number),
        _ => node?.DeepClone(),
    };
}
