using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Yaml;

public sealed class YamlPositionTests
{
    [Theory]
    [InlineData("a: b", "a: b|a|b")]
    [InlineData("a: b c # comment\n\n# more\n", "a: b c|a|b c")]
    [InlineData("a:   'b'  \nc: \"d\"\n", "a:   'b'  \nc: \"d\"|a|'b'|c|\"d\"")]
    [InlineData("a: |\n  b\n\n\nc: 1\n", "a: |\n  b\n\n\nc: 1|a||\n  b|c|1")]
    [InlineData("a: >-\n  b\n  c\n# comment\n", "a: >-\n  b\n  c|a|>-\n  b\n  c")]
    [InlineData("a: |\nb: 1", "a: |\nb: 1|a|||b|1")]
    [InlineData("a:\n  - b\n  - c: 1\n    d: 2\n\n", "a:\n  - b\n  - c: 1\n    d: 2|a|- b\n  - c: 1\n    d: 2|b|c: 1\n    d: 2|c|1|d|2")]
    [InlineData("a:\n- b\n\nc: 1\n", "a:\n- b\n\nc: 1|a|- b|b|c|1")]
    [InlineData("a: [b, c] # x\nd: {e: f }\n", "a: [b, c] # x\nd: {e: f }|a|[b, c]|b|c|d|{e: f }|e|f")]
    [InlineData("a: []\nb: {}\n", "a: []\nb: {}|a|[]|b|{}")]
    [InlineData("[a: b, c]", "[a: b, c]|a: b|a|b|c")]
    [InlineData("a:\nb:   \nc: # x\nd:\n", "a:\nb:   \nc: # x\nd:|a||b||c||d|")]
    [InlineData("? a\n\n? b\n", "? a\n\n? b|a||b|")]
    [InlineData("a: !!str b\nc: !!map\n  d: 1\n", "a: !!str b\nc: !!map\n  d: 1|a|b|c|d: 1|d|1")]
    [InlineData("!!str a: !!seq # comment\n  - 1\n", "!!str a: !!seq # comment\n  - 1|a|- 1|1")]
    [InlineData("a: one\n  two\n\n  three\nb: 1", "a: one\n  two\n\n  three\nb: 1|a|one\n  two\n\n  three|b|1")]
    public void A_span_covers_the_key_or_value_alone(string text, string expected)
    {
        YamlDocument document = YamlText.Read(text);
        Assert.Empty(document.Problems);
        Assert.Equal(expected, string.Join("|", YamlText.Covered(document.Root!, text)));
    }

    // What a line may hold, and how it may end: CRLF, and what YAML 1.1 takes for line breaks too, though no editor counts it as one.
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Offsets_and_lines_are_those_of_the_text_that_was_read(string lineBreak)
    {
        string text = string.Join(
            lineBreak,
            "# \U0001F600",
            "\"\U0001F600\": \U0001F9E0\U0001F9E0 x",
            "b: |",
            "  \U0001F600 y",
            "",
            "  z",
            "c: \"\U0001F600\"",
            "d: 1",
            "d: 2",
            "");
        YamlDocument document = YamlText.Read(text);
        if (lineBreak[0] is not ('\r' or '\n'))
        {
            // To YAML 1.2 the whole is one line, and a comment.
            Assert.Equal(YamlReader.EmptyFile, Assert.Single(document.Problems).Message);
            return;
        }

        var root = (YamlMapping)document.Root!;
        Assert.Equal("\"\U0001F600\"", text[root.Members[0].KeyStart..root.Members[0].KeyEnd]);
        Assert.Equal("\U0001F9E0\U0001F9E0 x", text[root.Members[0].Value.Start..root.Members[0].Value.End]);
        Assert.Equal(
            "|" + lineBreak + "  \U0001F600 y" + lineBreak + lineBreak + "  z",
            text[root.Members[1].Value.Start..root.Members[1].Value.End]);
        Assert.Equal("\"\U0001F600\"", text[root.Members[2].Value.Start..root.Members[2].Value.End]);
        LinePosition place = Assert.Single(document.Problems).Place.Lines.Start;
        Assert.Equal(new LinePosition(8, 0), place);
    }

    [Fact]
    public void A_byte_order_mark_shifts_nothing()
    {
        YamlText.Refuses("\uFEFFa: 1\n«a»: 2\n", "CAT1002", "'a' is given twice, first on line 1: keep one of the two");
        YamlText.Refuses(
            "\uFEFFa: «*x»\n", "CAT1016",
            "'*x' repeats a value that is marked '&x', and there is none above: mark one, or put a text that begins with '*' in quotes");
        YamlText.Refuses("\uFEFFa: «@»x\n", "CAT1001", "a text cannot begin with '@': put it in quotes");
        Assert.Equal("""{"a":1}""", YamlText.Json("\uFEFF{\"a\":1}", "a.json"));
    }
}
