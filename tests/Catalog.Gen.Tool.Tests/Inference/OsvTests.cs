using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Tool.Inference;

namespace Catalog.Gen.Tool.Tests.Inference;

/// <summary>Advisories as vulnerability databases have them, made up: a file each, which holds the id that it is called by.</summary>
public sealed class OsvTests
{
    private static readonly InferredCatalog Catalog = Inferring.Infer(
        new InferenceOptions(Inferring.Folder) { Title = "Advisory" },
        [.. Enumerable.Range(1, 40).Select(static i => ($"pkg{i % 7}/PYSEC-20{(i % 5) + 20}-{i * 3}.yaml", Text(i)))]);

    [Fact]
    public void The_property_holds_the_id_and_ids_have_their_form()
    {
        Assert.Equal(CatalogLayout.File, Catalog.Layout);
        Assert.Equal("id", Catalog.Key);
        JsonNode root = JsonNode.Parse(Catalog.Schema)!;
        Assert.Equal("""{"key":"id","id":"^PYSEC-[0-9]{4}-[0-9]+$"}""", root["x-catalog"]!.ToJsonString(Inferring.Relaxed));
        Assert.Equal("Advisory", (string?)root["title"]);
        Assert.Equal("/project/things/advisory.schema.json", Catalog.SchemaPath);
        Assert.Equal("""["id","modified","published","details","affected","references","schema_version"]""",
            root["required"]!.ToJsonString());
    }

    [Theory]
    [InlineData("id", """{"type":"string","minLength":1}""")]
    [InlineData("modified", """{"type":"string","format":"date-time"}""")]
    [InlineData("withdrawn", """{"type":"string","format":"date-time"}""")]
    [InlineData("details", """{"type":"string","minLength":1}""")]
    [InlineData("schema_version", """{"type":"string","const":"1.6.0"}""")]
    [InlineData("aliases", """{"type":"array","items":{"type":"string","pattern":"^CVE-[0-9]{4}-[0-9]{5}$"},"minItems":1}""")]
    [InlineData("related", """{"type":"array","items":{"type":"string","x-ref":"Advisories"},"uniqueItems":true}""")]
    public void Each_property_is_what_it_is_in_all_advisories(string key, string due) =>
        Assert.Equal(due, Inferring.Property(Catalog, key));

    [Fact]
    public void What_lies_deep_is_found_too()
    {
        JsonNode properties = JsonNode.Parse(Catalog.Schema)!["properties"]!;
        JsonNode affected = properties["affected"]!["items"]!["properties"]!;
        Assert.Equal("PyPI", (string?)affected["package"]!["properties"]!["ecosystem"]!["const"]);
        JsonNode range = affected["ranges"]!["items"]!;
        Assert.Equal("""["type","events"]""", range["required"]!.ToJsonString());
        Assert.Equal("""["ECOSYSTEM","GIT"]""", range["properties"]!["type"]!["enum"]!.ToJsonString());
        JsonNode link = properties["references"]!["items"]!["properties"]!;
        Assert.Equal("uri", (string?)link["url"]!["format"]);
        Assert.Equal("""["ADVISORY","FIX","WEB"]""", link["type"]!["enum"]!.ToJsonString());
    }

    [Fact]
    public void Nine_of_ten_faults_are_refused()
    {
        (int refused, int all, IReadOnlyList<string> survivors) = Mutants.Try(Catalog);
        Assert.True(all > 1000, $"{all} mutants");
        Assert.True(refused >= 0.9 * all, $"{refused} of {all}: {string.Join(", ", survivors.Take(20))}");
    }

    private static string Text(int i)
    {
        string[] links = ["WEB", "FIX", "ADVISORY"];
        string id = $"PYSEC-20{(i % 5) + 20}-{i * 3}";
        return $$"""
            id: {{id}}
            modified: "2026-0{{(i % 9) + 1}}-1{{i % 10}}T10:0{{i % 10}}:00Z"
            published: "2025-0{{(i % 9) + 1}}-1{{i % 10}}T10:0{{i % 10}}:00Z"
            {{(i % 10 == 4 ? "withdrawn: \"2026-10-01T00:00:00Z\"" : "# not withdrawn")}}
            {{(i % 4 > 0 ? $"aliases:\n- CVE-20{(i % 5) + 20}-{i + 12000}" : "# no alias")}}
            {{(i % 20 == 9 ? $"related: [PYSEC-20{((i + 1) % 5) + 20}-{(i + 1) * 3}]" : "# not related")}}
            details: |
              Package {{i}} lets a stranger in, by way of its {{i % 13}} doors.
            affected:
            - package:
                name: pkg{{i % 7}}
                ecosystem: PyPI
                purl: pkg:pypi/pkg{{i % 7}}
              ranges:
              - type: {{(i % 3 == 0 ? "GIT" : "ECOSYSTEM")}}
                {{(i % 3 == 0 ? $"repo: https://example.org/pkg{i % 7}" : "# no repository")}}
                events:
                - introduced: "0"
                - fixed: "{{i}}.{{i % 4}}.1"
              versions: ["{{i}}.0", "{{i}}.{{i % 4}}.0.{{i % 2}}"]
            references:
            - type: {{links[i % 3]}}
              url: https://example.org/advisories/{{i}}
            schema_version: "1.6.0"
            """;
    }
}
