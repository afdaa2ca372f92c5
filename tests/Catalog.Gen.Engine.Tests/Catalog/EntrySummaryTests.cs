using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Catalog;

/// <summary>What the tooltip of an entry says, line by line.</summary>
public class EntrySummaryTests
{
    private const string Open = """{ "type": "object" }""";

    [Theory]
    [InlineData("{ name: N, title: T, description: D }", null, "T|D|name: N")]
    [InlineData("{ description: D, name: N }", null, "N|D")]
    [InlineData("{ description: D, code: 7 }", null, "D|code: 7")]
    [InlineData("{ code: 7 }", null, "the-id|code: 7")]
    [InlineData("{ message: The file is not there., name: E42 }", "message", "The file is not there.|name: E42")]
    [InlineData("{ name: E42, message: '' }", "message", "E42")]
    [InlineData("{ name: E42, summary: S, message: M }", "message", "M|S|name: E42")]
    [InlineData("7", null, "the-id|7")]
    [InlineData("[a, b]", null, "the-id|a, b")]
    public void The_first_line_is_the_summary_or_a_name(string entry, string? summary, string lines) =>
        Assert.Equal(lines, Lines(Open, entry, summary));

    [Theory]
    [InlineData("{ names: { en: Apple, fr: Pomme } }", "names: en = Apple, fr = Pomme")]
    [InlineData("{ subjects: { count: 885, of: scans, note: ~ } }", "subjects: count = 885, of = scans")]
    [InlineData("{ links: [{ rel: paper, url: u }, { rel: data, url: v }] }", "links: rel = paper, url = u; rel = data, url = v")]
    [InlineData("{ ages: { from: { value: 3 }, to: { value: 4 } } }", "ages: from = (value = 3); to = (value = 4)")]
    [InlineData("{ size: { box: [1, 2, 3] } }", "size: box = (1, 2, 3)")]
    [InlineData("{ tags: [a, b, c] }", "tags: a, b, c")]
    [InlineData("{ pairs: [[1, 2], [3, 4]] }", "pairs: 1, 2; 3, 4")]
    [InlineData("{ deep: { a: { b: { c: { d: 1 } } } } }", "deep: a = (b = (c = (…)))")]
    [InlineData("{ none: ~, empty: [], nothing: {}, is: true }", "is: true")]
    [InlineData("{ part: { none: ~, empty: [], nothing: {}, is: 1 }, list: [{}, []] }", "part: is = 1|list: (); ()")]
    [InlineData("{ 'two\nlines': { 'a\nb': 1 } }", "two lines: a b = 1")]
    public void Parts_and_keys_have_their_names(string entry, string line) => Assert.Equal("the-id|" + line, Lines(Open, entry));

    [Fact]
    public void A_long_list_says_how_much_more_there_is()
    {
        string numbers = string.Join(", ", Enumerable.Range(1, 500));
        Assert.Matches(@"^the-id\|list: 1, 2, 3.* and 4\d\d more$", Lines(Open, $"{{ list: [{numbers}] }}"));
        Assert.Matches(
            @"^the-id\|map: k1 = 1, k2 = 2.* and 4\d\d more$",
            Lines(Open, $"{{ map: {{ {string.Join(", ", Enumerable.Range(1, 500).Select(static i => $"k{i}: {i}"))} }} }}"));
        Assert.Equal("the-id|texts: 2 items", Lines(Open, $"{{ texts: [{new string('x', 300)}, y] }}"));
        Assert.Equal("the-id", Lines(Open, $"{{ text: {new string('x', 300)} }}"));
        Assert.All(
            Lines(Open, $"{{ list: [{numbers}], b: {{ list: [{numbers}] }} }}").Split('|'),
            static line => Assert.InRange(line.Length, 1, 180));
    }

    [Fact]
    public void There_are_at_most_twelve_lines()
    {
        string facts = string.Join(", ", Enumerable.Range(1, 30).Select(static i => $"p{i}: {i}"));
        Assert.Equal(12, Lines(Open, $"{{ {facts} }}").Split('|').Length);
    }

    [Fact]
    public void Notes_come_before_facts() => Assert.Equal(
        "N|D|Obsolete: use the other.|Experimental.|a: 1",
        Lines(Open, "{ name: N, a: 1, description: D }", null, "Obsolete: use **the other**.", "Experimental."));

    [Theory]
    [InlineData("Age at the first scan (weeks).", "3", "3 weeks")]
    [InlineData("Age (in weeks)", "3.5", "3.5 weeks")]
    [InlineData("Speed (km/h)", "[1, 2]", "1 km/h, 2 km/h")]
    [InlineData("Share (%)", "7", "7%")]
    [InlineData("Share (%)", "none", "none")]
    [InlineData("The count (optional)", "3", "3")]
    [InlineData("The count (weeks) or (days)", "3", "3")]
    [InlineData("Weeks since birth", "3", "3")]
    public void A_unit_is_shown_where_the_description_tells_one(string description, string value, string shown) => Assert.Equal(
        $"the-id|age: {shown}|part: age = {shown}",
        Lines(
            $$"""
            { "type": "object", "properties": { "age": { "$ref": "#/$defs/age", "description": "{{description}}" },
              "part": { "properties": { "age": { "$ref": "#/$defs/age", "description": "{{description}}" } } } },
              "$defs": { "age": { "type": ["number", "string", "array"] } } }
            """,
            $"{{ age: {value}, part: {{ age: {value} }} }}").Replace("(1 km/h, 2 km/h)", "1 km/h, 2 km/h", StringComparison.Ordinal));

    [Theory]
    [InlineData("Some **bold** and *plain* and _slanted_ words", "Some bold and plain and slanted words")]
    [InlineData("See [the paper](https://example.org/a_(b)) and ![a picture](x.png \"title\")", "See the paper and a picture")]
    [InlineData("Write `code` and ``co`de``", "Write code and co`de")]
    [InlineData("<p>One<br/>two <b class=\"x\">three</b></p>", "Onetwo three")]
    [InlineData("A &amp; B &lt;c&gt; &#233;", "A & B <c> é")]
    [InlineData("## Heading", "Heading")]
    [InlineData("> quoted", "quoted")]
    [InlineData("~~gone~~ here", "gone here")]
    [InlineData("<https://example.org/x>", "https://example.org/x")]
    [InlineData("2 * 3 * 4 and snake_case_name and a < b > c", "2 * 3 * 4 and snake_case_name and a < b > c")]
    [InlineData("https://example.org/_a_/b_c", "https://example.org/_a_/b_c")]
    [InlineData("[1] and [x", "[1] and [x")]
    [InlineData("***", "***")]
    [InlineData("a * b", "a * b")]
    [InlineData("C# and R&D and 5 > 3", "C# and R&D and 5 > 3")]
    public void No_markup_shows(string text, string shown)
    {
        string quoted = "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
        Assert.Equal(
            $"{shown}|fact: {shown}|list: {shown}, {shown}",
            Lines(Open, $"{{ title: {quoted}, fact: {quoted}, list: [{quoted}, {quoted}] }}"));
    }

    [Fact]
    public void A_term_and_an_id_are_shown_as_they_are_written() => Assert.Equal(
        "the-id|term: *T2*|like: __init__|text: init",
        Lines(
            """
            { "type": "object", "properties": {
              "term": { "enum": ["*T2*", "T1"] }, "like": { "type": "string", "x-ref": "Things" }, "text": { "type": "string" } } }
            """,
            "{ term: '*T2*', like: __init__, text: __init__ }"));

    [Fact]
    public void A_hostile_text_takes_no_time() => Assert.All(
        new[] { "*", "_", "[", "`", "<a ", "~~", "](", "_a", "*a ", "<!--", "&" },
        static mark => Lines(Open, $"{{ title: '{string.Concat(Enumerable.Repeat(mark, 50_000))}' }}"));

    private static string Lines(string schema, string entry, string? summary = null, params string[] notes)
    {
        SchemaNode root = SchemaJudge.Compile([new SourceFile("s.schema.json", schema)], CancellationToken.None).Documents[0].Root;
        TypeModel types = TypeModelBuilder.Build(root, root, new TypeModelOptions("", "Things", "Thing")
        {
            ResolveReference = static _ => new ReferenceTarget("global::Things", "global::Thing"),
        });
        YamlNode value = YamlReader.Read(new SourceFile("e.yaml", entry), CancellationToken.None).Root!;
        return string.Join("|", EntrySummary.Lines("the-id", value, summary, types, notes));
    }
}
