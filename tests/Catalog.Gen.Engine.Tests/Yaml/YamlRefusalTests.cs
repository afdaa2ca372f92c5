using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Yaml;

public sealed class YamlRefusalTests
{
    private const string HalfAPair = "half of a surrogate pair stands here, which is no character, and YAML does not allow it: take it out";

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_refused(string text) =>
        Assert.Null(YamlText.Refuses("«»" + text, "CAT1016", "the file is empty: write an entry, or delete the file").Root);

    [Theory]
    [InlineData("a: 1\n«---»\nb: 2\n", """{"a":1,"b":2}""")]
    [InlineData("---\na: 1\n«---»\n", """{"a":1}""")]
    [InlineData("---\na: 1\n...\n«---»\na: 2\n---\nc: 3\n", """{"a":1,"c":3}""")]
    public void A_second_document_is_refused_once_and_read_as_if_its_mark_were_not_there(string marked, string json)
    {
        YamlDocument document = YamlText.Refuses(
            marked, "CAT1016",
            "a second document begins here, and a file of a catalog holds one: take the '---' out, "
            + "or move what follows to a file of its own");
        Assert.True(document.Root!.IsBroken);
        Assert.Equal(json, YamlText.Json(document.Root!));
    }

    [Theory]
    [InlineData("--- # one\na: 1\n...\n", """{"a":1}""")]
    [InlineData("%YAML 1.2\n---\na: 1\n", """{"a":1}""")]
    [InlineData("---\n- a\n", """["a"]""")]
    public void One_document_may_be_marked_as_such(string text, string json) => Assert.Equal(json, YamlText.Json(text));

    [Fact]
    public void A_key_given_twice_is_refused_and_the_first_is_kept()
    {
        YamlDocument document =
            YamlText.Refuses("a: 1\nb:\n  x: 1\n  «x»: 2\n", "CAT1002", "'x' is given twice, first on line 3: keep one of the two");
        Problem problem = Assert.Single(document.Problems);
        Assert.Equal(new LinePosition(2, 2), Assert.Single(problem.Related).Place.Lines.Start);
        Assert.Equal("""{"a":1,"b":{"x":1}}""", YamlText.Json(document.Root!));
    }

    [Fact]
    public void A_key_given_twice_is_found_among_many()
    {
        string many = string.Concat(Enumerable.Range(0, 40).Select(i => $"k{i}: {i}\n"));
        YamlText.Refuses(many + "«k7»: again\n", "CAT1002", "'k7' is given twice, first on line 8: keep one of the two");
        Assert.Equal(40, ((YamlMapping)YamlText.Read(many).Root!).Members.Length);
    }

    [Fact]
    public void Keys_are_the_same_however_they_are_quoted() =>
        YamlText.Refuses("a b: 1\n«\"a\\u0020b\"»: 2\n", "CAT1002", "'a b' is given twice, first on line 1: keep one of the two");

    [Theory]
    [InlineData("«»: x\n", "a key is missing before the ':': write one", "{}")]
    [InlineData("? «[a]»\n: b\n", "a key must be text, and this is a list: if it is meant as text, put it in quotes", "{}")]
    [InlineData("«{a: 1}»: b\n", "a key must be text, and this is a mapping: if it is meant as text, put it in quotes", "{}")]
    public void A_key_is_text(string marked, string message, string json) =>
        Assert.Equal(json, YamlText.Json(YamlText.Refuses(marked, "CAT1016", message).Root!));

    [Theory]
    [InlineData("yes: 1", """{"yes":1}""")]
    [InlineData("1: x", """{"1":"x"}""")]
    [InlineData("2017:\n  a: 1", """{"2017":{"a":1}}""")]
    [InlineData("{.5: x, 0x1F: y, 1.50: z}", """{".5":"x","0x1F":"y","1.50":"z"}""")]
    [InlineData("true: x", """{"true":"x"}""")]
    [InlineData("~: x", """{"~":"x"}""")]
    [InlineData("? 1\n: x", """{"1":"x"}""")]
    [InlineData("# c\n\uFEFFa: 1", """{"a":1}""")]
    [InlineData("'1': 1", """{"1":1}""")]
    [InlineData("\"null\": 1", """{"null":1}""")]
    [InlineData("!!str 1: 1", """{"1":1}""")]
    [InlineData("'': 1", """{"":1}""")]
    [InlineData("? a\n: 1", """{"a":1}""")]
    [InlineData("? a\n? b", """{"a":null,"b":null}""")]
    [InlineData("{a, b: 1}", """{"a":null,"b":1}""")]
    [InlineData("[a: 1, ? b : 2]", """[{"a":1},{"b":2}]""")]
    public void What_is_a_key_by_the_book_is_one_here(string text, string json) => Assert.Equal(json, YamlText.Json(text));

    [Theory]
    [InlineData(
        "a: «!foo» bar\n",
        "the tag '!foo' means nothing here: take it out, or put a text that begins with '!' in quotes",
        """{"a":"bar"}""")]
    [InlineData(
        "a: &x «!!binary» aGk=\n",
        "the tag '!!binary' means nothing here: take it out, or put a text that begins with '!' in quotes",
        """{"a":"aGk="}""")]
    [InlineData(
        "«!!set» {a, b}\n",
        "the tag '!!set' means nothing here: take it out, or put a text that begins with '!' in quotes",
        """{"a":null,"b":null}""")]
    [InlineData(
        "«!!seq»\na: 1\n", "the tag '!!seq' means nothing here: take it out, or put a text that begins with '!' in quotes", """{"a":1}""")]
    [InlineData(
        "«!<tag:example.org,2000:x>» 3\n",
        "the tag '!<tag:example.org,2000:x>' means nothing here: take it out, or put a text that begins with '!' in quotes",
        "3")]
    public void An_unknown_tag_is_refused(string marked, string message, string json) =>
        Assert.Equal(json, YamlText.Json(YamlText.Refuses(marked, "CAT1016", message).Root!));

    [Theory]
    [InlineData("a: !!int «x»\n", "'x' is not what its tag '!!int' says: take the tag out, or correct the value")]
    [InlineData("a: !!int «3.5»\n", "'3.5' is not what its tag '!!int' says: take the tag out, or correct the value")]
    [InlineData("a: !!bool «yes»\n", "'yes' is not what its tag '!!bool' says: take the tag out, or correct the value")]
    [InlineData("a: !!null «x»\n", "'x' is not what its tag '!!null' says: take the tag out, or correct the value")]
    [InlineData("a: !!float «''»\n", "'' is not what its tag '!!float' says: take the tag out, or correct the value")]
    public void A_tag_that_lies_is_refused(string marked, string message) =>
        Assert.True(((YamlMapping)YamlText.Refuses(marked, "CAT1016", message).Root!).Members[0].Value.IsBroken);

    [Theory]
    [InlineData("!!map {a: !!seq [1]}", """{"a":[1]}""")]
    [InlineData("! {a: 1}", """{"a":1}""")]
    public void Tags_of_the_core_schema_are_fine(string text, string json) => Assert.Equal(json, YamlText.Json(text));

    [Theory]
    [InlineData("a: x«\0»y\n", "the control character U+0000")]
    [InlineData("a: 1\nb: \"«\u0007»\"\n", "the control character U+0007")]
    [InlineData("# «\u009F»\n", "the control character U+009F")]
    [InlineData("a: «\uFFFE»\n", "the control character U+FFFE")]
    public void A_character_that_YAML_does_not_allow_is_refused(string marked, string what) =>
        Assert.Null(YamlText.Refuses(marked, "CAT1016", what + " stands here, and YAML does not allow it: take it out").Root);

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused()
    {
        // Not as cases of a theory: xUnit writes those as UTF-8, which has no such thing.
        foreach (string marked in new[] { "a: «\uD83D» b\n", "a: «\uDE00»\n", "a: «\uD83D»" })
            Assert.Null(YamlText.Refuses(marked, "CAT1016", HalfAPair).Root);
    }

    [Fact]
    public void A_refused_character_is_found_wherever_blocks_are_cut()
    {
        // YamlDotNet asks for 1,024 characters at a time: a pair on that border is still a pair.
        for (int length = 1015; length < 1030; length++)
        {
            string text = $"a: {new string('x', length)}";
            Assert.Empty(YamlText.Read(text + "\U0001F600").Problems);
            YamlText.Refuses(text + "«\uD83D»x", "CAT1016", HalfAPair);
            YamlText.Refuses(
                text + "«\0»x", "CAT1016", "the control character U+0000 stands here, and YAML does not allow it: take it out");
        }
    }

    [Fact]
    public void What_lies_too_deep_is_refused()
    {
        const string Message =
            "lists and mappings lie more than 64 levels within one another here: put what lies deepest into entries of its own";
        Assert.Empty(YamlText.Read(new string('[', 64) + new string(']', 64)).Problems);
        YamlText.Refuses(new string('[', 64) + "«»" + new string('[', 100_000), "CAT1016", Message);
        YamlText.Refuses(string.Concat(Enumerable.Repeat("- ", 64)) + "«»- x", "CAT1016", Message);
        YamlText.Refuses(
            string.Concat(Enumerable.Range(0, 64).Select(i => new string(' ', i) + "a:\n")) + new string(' ', 64) + "«»a: b",
            "CAT1016",
            Message);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused() =>
        YamlText.Refuses(
            "«»a: " + new string('x', 16 * 1024 * 1024), "CAT1016",
            "the file has 16777219 characters, and 16777216 are the most that is read: split it");

    [Fact]
    public void Problems_are_bounded_and_come_in_one_pass()
    {
        YamlDocument document = YamlText.Read(string.Concat(Enumerable.Repeat("a: !t 1\n", 2000)));
        Assert.Equal(1000, document.Problems.Count);
        Assert.NotNull(document.Root);
        Assert.Equal(
            ["CAT1016", "CAT1002", "CAT1001", "CAT1001"],
            YamlText.Read("1: x\nb: !t 1\n2: y\nb: 2\nc: @\nd: 'it's'\n").Problems.Select(problem => problem.Rule.Id));
    }

    [Fact]
    public void Reading_can_be_cancelled() => Assert.Throws<OperationCanceledException>(() =>
        YamlReader.Read(new SourceFile("a.yaml", "a: [1]"), new CancellationToken(canceled: true)));
}
