using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Tool.Inference;

namespace Catalog.Gen.Tool.Tests.Inference;

/// <summary>Data as a well-known list of programming languages has them, made up: one file that maps names to languages.</summary>
public sealed class LinguistTests
{
    private const int Languages = 60;

    private static readonly InferredCatalog Catalog = Inferring.Infer(("languages.yml", Text()));

    private static readonly JsonNode Entry = JsonNode.Parse(Catalog.Schema)!["additionalProperties"]!;

    [Fact]
    public void It_is_a_map_of_things_with_their_required_keys()
    {
        Assert.Equal(CatalogLayout.Map, Catalog.Layout);
        Assert.Equal(Languages, Catalog.Entries);
        Assert.Equal("Thing", (string?)Entry["title"]);
        Assert.Equal("""["type","extensions","ace_mode","language_id"]""", Entry["required"]!.ToJsonString());
        Assert.False((bool)Entry["additionalProperties"]!);
    }

    [Theory]
    [InlineData("type", """{"type":"string","enum":["data","markup","programming","prose"]}""")]
    [InlineData("color", """{"type":"string","pattern":"^#[0-9A-Fa-f]{6}$"}""")]
    [InlineData("extensions", """{"type":"array","items":{"type":"string","pattern":"^\\.[^\\s/]+$"},"minItems":1,"uniqueItems":true}""")]
    [InlineData("tm_scope", """{"type":"string","pattern":"^source\\.lang[0-9]+$"}""")]
    [InlineData("ace_mode", """{"type":"string","enum":["c_cpp","java","javascript","text"]}""")]
    [InlineData("language_id", """{"type":"integer","minimum":0,"x-unique":true}""")]
    [InlineData("group", """{"type":"string","x-ref":"Things"}""")]
    [InlineData("wrap", """{"type":"boolean"}""")]
    [InlineData("aliases", """{"type":"array","items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true}""")]
    public void Each_property_is_what_it_is_in_all_languages(string key, string due)
    {
        var property = (JsonObject)Entry["properties"]![key]!.DeepClone();
        property.Remove("description");
        Assert.Equal(due, property.ToJsonString(Inferring.Relaxed));
    }

    [Fact]
    public void Nine_of_ten_faults_are_refused()
    {
        (int refused, int all, IReadOnlyList<string> survivors) = Mutants.Try(Catalog);
        Assert.True(all > 400, $"{all} mutants");
        Assert.True(refused >= 0.9 * all, $"{refused} of {all}: {string.Join(", ", survivors.Take(20))}");
    }

    private static string Text()
    {
        string[] types = ["programming", "programming", "data", "markup", "programming", "prose"],
            modes = ["text", "text", "c_cpp", "java", "javascript"];
        var text = new StringBuilder("# Made up\n---\n");
        for (int i = 0; i < Languages; i++)
        {
            string name = Name(i);
            Line($"{name}:");
            Line($"  type: {types[i % types.Length]}");
            if (i % 3 != 0)
                Line($"  color: \"#{i * 250_007 % 0xFFFFFF:X6}\"");
            if (i % 4 == 1)
                Line($"  aliases:\n  - {Name(i).ToLowerInvariant()} lang\n  - {(char)('a' + (i % 26))}{i}");
            Line($"  extensions:\n  - \".e{i}\"\n  - \".f{i}.g\"");
            if (i % 2 == 0)
                Line($"  tm_scope: source.lang{i}");
            Line($"  ace_mode: {modes[i % modes.Length]}");
            if (i % 9 == 8)
                Line($"  group: {Name(i - 8)}");
            if (i % 7 == 0)
                Line("  wrap: true");
            Line($"  language_id: {i * 7919 % 100_003}");
        }

        return text.ToString();

        void Line(string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
    }

    private static string Name(int number) => (number % 5) switch
    {
        0 => $"Lang{(char)('A' + (number % 26))}{(char)('a' + (number / 5))}",
        1 => $"{(char)('A' + (number / 5))}++",
        2 => $"{(char)('A' + (number / 5))}#",
        3 => $"Common {(char)('A' + (number / 5))}isp",
        _ => $"objective-{(char)('a' + (number / 5))}",
    };
}
