namespace Catalog.Gen.Tests.Yaml;

public sealed class CoreSchemaTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("~")]
    [InlineData("")]
    [InlineData("!!null ''")]
    [InlineData("!!null null")]
    public void Null(string written) => Assert.Equal("[null]", YamlText.Json($"- {written}"));

    [Theory]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("false", "false")]
    [InlineData("False", "false")]
    [InlineData("FALSE", "false")]
    [InlineData("!!bool 'true'", "true")]
    public void Boolean(string written, string value) => Assert.Equal($"[{value}]", YamlText.Json($"- {written}"));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "-0")]
    [InlineData("12", "12")]
    [InlineData("+12", "12")]
    [InlineData("-12", "-12")]
    [InlineData("007", "7")]
    [InlineData("-007", "-7")]
    [InlineData("000", "0")]
    [InlineData("0o17", "15")]
    [InlineData("0x1F", "31")]
    [InlineData("0xff", "255")]
    [InlineData("0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("1.10", "1.10")]
    [InlineData("1.", "1")]
    [InlineData("-1.", "-1")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("+.5", "0.5")]
    [InlineData("007.50", "7.50")]
    [InlineData("1e3", "1e3")]
    [InlineData("1E+3", "1E+3")]
    [InlineData("1.e-3", "1e-3")]
    [InlineData(".5e10", "0.5e10")]
    [InlineData("1e400000", "1e400000")]
    [InlineData("!!int 3", "3")]
    [InlineData("!!int '3'", "3")]
    [InlineData("!!int 0xE", "14")]
    [InlineData("!!float 3", "3")]
    [InlineData("!!float 3.5", "3.5")]
    public void Number(string written, string value) => Assert.Equal($"[{value}]", YamlText.Json($"- {written}"));

    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    [InlineData("on")]
    [InlineData("nULL")]
    [InlineData("tRUE")]
    [InlineData("~~")]
    [InlineData("nil")]
    [InlineData("1_000")]
    [InlineData("12:30:45")]
    [InlineData("2020-01-01")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("e3")]
    [InlineData(".")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("-.")]
    [InlineData("...")]
    [InlineData(".e5")]
    [InlineData("0x")]
    [InlineData("0xG")]
    [InlineData("0o8")]
    [InlineData("0X1F")]
    [InlineData("-0x1F")]
    [InlineData("0b1")]
    [InlineData("+.nan")]
    [InlineData(".iNF")]
    [InlineData("١٢")]
    [InlineData("1 ")]
    [InlineData("12 weeks")]
    [InlineData("'1'")]
    [InlineData("\"true\"")]
    [InlineData("!!str 1.10")]
    [InlineData("! 1")]
    [InlineData("!!str")]
    public void Text(string written)
    {
        string expected = written.Trim().Trim('\'', '"') switch
        {
            "1" => written == "1 " ? "1" : "\"1\"",
            "!!str 1.10" => "\"1.10\"",
            "! 1" => "\"1\"",
            "!!str" => "\"\"",
            // Alone on a line these are a list in a list, and the end of a document; in a list they are text.
            "-" => "[null]",
            string text => $"\"{text}\"",
        };
        Assert.Equal($"[{expected}]", YamlText.Json($"- {written}"));
    }

    [Theory]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData("+.Inf")]
    [InlineData(".nan")]
    [InlineData(".NaN")]
    public void What_JSON_cannot_write_is_refused(string written) => YamlText.Refuses(
        $"a: «{written}»",
        "CAT1016",
        $"{written} is a number that a catalog cannot hold: if it is meant as text, put it in quotes: '{written}'");

    [Fact]
    public void A_base_16_number_has_an_end() => YamlText.Refuses(
        $"a: «0x{new string('F', 1025)}»",
        "CAT1016",
        "this number is too long: write it in base 10, or put it in quotes if it is meant as text");

    [Fact]
    public void Block_scalars_are_text_and_never_numbers() =>
        Assert.Equal(
            """{"a":"1\n","b":"true","c":"one two\n","d":"x\n\n"}""",
            YamlText.Json("a: |\n  1\nb: >-\n  true\nc: >\n  one\n  two\nd: |+\n  x\n\n"));

    [Fact]
    public void A_text_over_several_lines_is_folded() =>
        Assert.Equal(
            """{"a":"one two\nthree","b":"four five","c":"6 7"}""",
            YamlText.Json("a: one\n  two\n\n  three\nb: 'four\n  five'\nc: \"6\n  7\""));
}
