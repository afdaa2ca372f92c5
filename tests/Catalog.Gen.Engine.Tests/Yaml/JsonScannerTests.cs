using System.Text.Json;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Yaml;

public sealed class JsonScannerTests
{
    [Theory]
    [InlineData(
        """{"a": [1, -2.50, 1E+3, true, false, null, "x"], "b": {}, "c": []}""",
        """{"a":[1,-2.50,1E+3,true,false,null,"x"],"b":{},"c":[]}""")]
    [InlineData("\t{\t\"a\"\r\n:\n1 }\n", """{"a":1}""")]
    [InlineData("\"\\ud83d\\uDCA9 \\/ \\u0041 \\b\"", "\"\U0001F4A9 / A \b\"")]
    [InlineData("\"\\\"\\\\\\n\\t\\r\"", """
        "\"\\\n\t\r"
        """)]
    [InlineData("123456789012345678901234567890e-400000", "123456789012345678901234567890e-400000")]
    [InlineData("""{"<<": {"a": 1}, "yes": "&x", "1": "*x"}""", """{"<<":{"a":1},"yes":"&x","1":"*x"}""")]
    [InlineData("""{"": "  x  "}""", """{"":"  x  "}""")]
    public void JSON_is_read_exactly(string text, string json) => Assert.Equal(json, YamlText.Json(text, "a.json"));

    [Theory]
    [InlineData(
        "{\"a\": «\"x»\n\"}", "the quotes that open here are not closed on this line: close them; a line break in a text is written \\n")]
    [InlineData("{\"a\": \"«\t»\"}", "a control character stands here: write it as \\u0009")]
    [InlineData("""{"a": "«\q»"}""", "this escape means nothing in JSON: write '\\\\' for the character '\\' itself")]
    [InlineData("""{"a": "«\u»12"}""", "this escape means nothing in JSON: write '\\\\' for the character '\\' itself")]
    [InlineData("""{"a": «"\ud800"»}""", "half of a surrogate pair stands in this text, which is no character: take it out")]
    [InlineData("""{"a": «"\udc00\ud800"»}""", "half of a surrogate pair stands in this text, which is no character: take it out")]
    [InlineData("""{"a": 1,«}»""", "a ',' stands before this '}', and nothing follows: take the ',' out")]
    [InlineData("""[1,«]»""", "a ',' stands before this ']', and nothing follows: take the ',' out")]
    [InlineData("""[1 «2»]""", "a ',' or ']' is missing here: put a ',' between two items, and a ']' behind the last one")]
    [InlineData("""{"a": 1 «"»b": 2}""", "a ',' or '}' is missing here: put a ',' between two keys, and a '}' behind the last value")]
    [InlineData("""{"a" «1»}""", "a ':' is missing here: write it between the key and its value")]
    [InlineData("""{«a»: 1}""", "a key in double quotes is missing here: write it, or take out the comma before it")]
    [InlineData("""{«'»a': 1}""", "a key in double quotes is missing here: write it, or take out the comma before it")]
    [InlineData("""{"a": «'»b'}""", "text stands in double quotes in JSON: write \"…\"")]
    [InlineData("""{"a": «b»}""", "this is no JSON value: put text in double quotes")]
    [InlineData("""{"a": «t»ruely}""", "this is no JSON value: put text in double quotes")]
    [InlineData("""{"a": «}»""", "a value is missing before '}': write the value")]
    [InlineData("""{"a": «/»/ comment""", "JSON has no comments: take it out")]
    [InlineData("""{"a": «01»}""", "'01' is no number in JSON: write it like -1.5e3, or put it in double quotes")]
    [InlineData("""{"a": «1.»}""", "'1.' is no number in JSON: write it like -1.5e3, or put it in double quotes")]
    [InlineData("""{"a": «-»}""", "'-' is no number in JSON: write it like -1.5e3, or put it in double quotes")]
    [InlineData("""{"a": «2026-01-01»}""", "'2026-01-01' is no number in JSON: write it like -1.5e3, or put it in double quotes")]
    [InlineData("""{"a": «+»1}""", "this is no JSON value: put text in double quotes")]
    [InlineData("""{"a": 1} «{»}""", "the value of the file has ended before this: take it out, or fix the brackets")]
    [InlineData("""{"a": «»""", "the file ends where a value is missing: write the value, or take out what comes before it")]
    [InlineData("""{"a": 1«»""", "a ',' or '}' is missing here: put a ',' between two keys, and a '}' behind the last value")]
    public void What_is_no_JSON_is_pointed_at(string marked, string message) =>
        Assert.Null(YamlText.Refuses(marked, "CAT1001", message, "a.json").Root);

    [Fact]
    public void Quotes_that_never_close_are_pointed_at() =>
        YamlText.Refuses("{\"a\": «\"»b: 1}", "CAT1001", "the quotes that open here are never closed: close them", "a.JSON");

    [Fact]
    public void A_key_given_twice_is_refused() =>
        YamlText.Refuses("{\"a\": 1,\n «\"\\u0061\"»: 2}", "CAT1002", "'a' is given twice, first on line 1: keep one of the two", "a.json");

    [Fact]
    public void What_lies_too_deep_is_refused()
    {
        Assert.Empty(YamlText.Read(new string('[', 64) + new string(']', 64), "a.json").Problems);
        YamlText.Refuses(
            new string('[', 64) + "«»" + new string('[', 1_000_000),
            "CAT1016",
            "arrays and objects lie more than 64 levels within one another here: put what lies deepest into entries of its own",
            "a.json");
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        YamlText.Refuses("«»  \n", "CAT1016", "the file is empty: write an entry, or delete the file", "a.json");

    [Fact]
    public void Spans_cover_keys_and_values_alone()
    {
        const string Text = " { \"a\" : [ 1 , true ] }\n";
        Assert.Equal(
            ["{ \"a\" : [ 1 , true ] }", "\"a\"", "[ 1 , true ]", "1", "true"],
            YamlText.Covered(YamlText.Read(Text, "a.json").Root!, Text));
    }

    [Fact]
    public void Every_file_of_the_JSON_Schema_suite_reads_as_it_does_to_others()
    {
        string folder = Corpora.Require("json-schema-test-suite");
        foreach (string file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            YamlDocument document = YamlText.ReadFile(file);
            Assert.Empty(document.Problems);
            using var theirs = JsonDocument.Parse(File.ReadAllText(file));
            AssertSame(theirs.RootElement, document.Root!);
        }
    }

    internal static void AssertSame(JsonElement expected, YamlNode actual)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                YamlMember[] members = Assert.IsType<YamlMapping>(actual).Members;
                Assert.Equal(expected.EnumerateObject().Select(property => property.Name), members.Select(member => member.Name));
                foreach ((JsonProperty property, YamlMember member) in expected.EnumerateObject().Zip(members))
                    AssertSame(property.Value, member.Value);
                break;
            case JsonValueKind.Array:
                YamlNode[] items = Assert.IsType<YamlSequence>(actual).Items;
                Assert.Equal(expected.GetArrayLength(), items.Length);
                foreach ((JsonElement element, YamlNode item) in expected.EnumerateArray().Zip(items))
                    AssertSame(element, item);
                break;
            case JsonValueKind.String:
                Assert.Equal((NodeKind.String, expected.GetString()), (actual.Kind, ((YamlScalar)actual).Value));
                break;
            default:
                Assert.Equal(expected.GetRawText(), Assert.IsType<YamlScalar>(actual).Value);
                Assert.NotEqual(NodeKind.String, actual.Kind);
                break;
        }
    }
}
