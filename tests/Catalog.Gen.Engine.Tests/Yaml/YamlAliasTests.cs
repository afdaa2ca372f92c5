using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Yaml;

public sealed class YamlAliasTests
{
    [Theory]
    [InlineData("a: &x [1, {b: c}]\nb: *x\n", """{"a":[1,{"b":"c"}],"b":[1,{"b":"c"}]}""")]
    [InlineData("a: &x one\nb: *x\nc: &x two\nd: *x\n", """{"a":"one","b":"one","c":"two","d":"two"}""")]
    [InlineData("a: &x one\n*x : 1\n", """{"a":"one","one":1}""")]
    [InlineData("a: &y [&x one, *x]\nb: *y\n", """{"a":["one","one"],"b":["one","one"]}""")]
    [InlineData("- &x\n- *x\n", "[null,null]")]
    [InlineData("- &x !!str 1\n- *x\n", """["1","1"]""")]
    [InlineData("- &x\n  a: 1\n- *x\n", """[{"a":1},{"a":1}]""")]
    public void An_alias_is_the_value_that_it_names(string text, string json) => Assert.Equal(json, YamlText.Json(text));

    [Fact]
    public void An_alias_is_the_very_node_so_a_message_points_at_the_text_to_change()
    {
        var root = (YamlMapping)YamlText.Read("a: &x [1]\nb: *x\n").Root!;
        Assert.Same(root.Find("a"), root.Find("b"));
        Assert.Equal(6, root.Find("b")!.Start);
        Assert.Equal(15, root.End);
    }

    [Theory]
    [InlineData("d: &d {a: 1, b: 2}\ne:\n  <<: *d\n  b: 3\n", """{"a":1,"b":3}""")]
    [InlineData("d: &d {a: 1, b: 2}\ne:\n  b: 3\n  <<: *d\n  c: 4\n", """{"b":3,"a":1,"c":4}""")]
    [InlineData("d: [&x {a: 1}, &y {a: 2, b: 2}]\ne:\n  <<: [*x, *y]\n", """{"a":1,"b":2}""")]
    [InlineData("d: &d {<<: {a: 1}, b: 2}\ne: {<<: *d}\n", """{"a":1,"b":2}""")]
    [InlineData("d: 1\ne: {'<<': 1}\n", """{"<<":1}""")]
    [InlineData("d: 1\ne: {!!str <<: 1}\n", """{"<<":1}""")]
    [InlineData("d: 1\ne: {<<: []}\n", "{}")]
    public void A_merge_key_takes_over_the_keys_of_mappings(string text, string json)
    {
        YamlDocument document = YamlText.Read(text);
        Assert.Empty(document.Problems);
        Assert.Equal(json, YamlText.Json(((YamlMapping)document.Root!).Find("e")!));
    }

    [Theory]
    [InlineData(
        "a: 1\n«<<»: 3\n",
        "'<<' takes over the keys of a mapping, and this is none: write <<: *name, where &name marks a mapping above; "
        + "if it is meant as a key, put it in quotes")]
    [InlineData(
        "a: 1\n«<<»: [{b: 1}, 2]\n",
        "'<<' takes over the keys of a mapping, and this is none: write <<: *name, where &name marks a mapping above; "
        + "if it is meant as a key, put it in quotes")]
    [InlineData("a: 1\n<<: {b: 1}\n«<<»: {c: 2}\n", "'<<' is given twice: give it once, with a list: <<: [*one, *other]")]
    public void What_cannot_be_merged_is_refused(string marked, string message) =>
        Assert.NotNull(YamlText.Refuses(marked, "CAT1016", message).Root);

    [Theory]
    [InlineData("<<: !!int «foo»\n")]
    [InlineData("<<: !!int «foo»\n? a\n: 1\n")]
    public void Of_a_merged_value_with_a_slip_only_the_slip_is_said(string marked) =>
        YamlText.Refuses(marked, "CAT1016", "'foo' is not what its tag '!!int' says: take the tag out, or correct the value");

    [Theory]
    [InlineData(
        "a: «*x»\nb: &x 1\n",
        "'*x' repeats a value that is marked '&x', and there is none above: mark one, or put a text that begins with '*' in quotes")]
    [InlineData("a: &x [1, «*x»]\n", "'*x' stands inside the value that it repeats: write out what it repeats")]
    [InlineData("a: &x {b: {c: «*x»}}\n", "'*x' stands inside the value that it repeats: write out what it repeats")]
    public void An_alias_of_nothing_or_of_itself_is_refused(string marked, string message) =>
        Assert.NotNull(YamlText.Refuses(marked, "CAT1016", message).Root);

    [Fact]
    public void Laughs_are_not_multiplied()
    {
        string text = "l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
            + string.Concat(
                Enumerable.Range(1, 20).Select(i => $"l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 10))}]\n"));
        YamlDocument document = YamlText.Read(text);
        string message = Assert.Single(document.Problems.Select(problem => problem.Text));
        Assert.Equal("the aliases of this file ('*name') repeat too much text: write out what differs, and repeat less", message);
        Assert.Null(document.Root);
    }

    [Fact]
    public void A_long_text_is_not_repeated_without_end()
    {
        string text = $"a: &a {new string('x', 1_000_000)}\nb:\n" + string.Concat(Enumerable.Repeat("  - *a\n", 20));
        Assert.Single(YamlText.Read(text).Problems);
        Assert.Empty(YamlText.Read(text[..^(7 * 13)]).Problems);
    }

    [Fact]
    public void Merged_mappings_are_not_multiplied_either()
    {
        string text = "- &m0 {a: 1, b: 2, c: 3, d: 4}\n"
            + string.Concat(Enumerable.Range(1, 30).Select(i => $"- &m{i} {{<<: [*m{i - 1}, *m{i - 1}, *m{i - 1}]}}\n"));
        Assert.Single(YamlText.Read(text).Problems);
    }

    [Fact]
    public void Aliases_do_not_lead_below_the_depth_that_is_allowed()
    {
        string chain = "- &x0 [1]\n" + string.Concat(Enumerable.Range(1, 62).Select(i => $"- &x{i} [*x{i - 1}]\n"));
        Assert.Empty(YamlText.Read(chain + "- *x62\n").Problems);
        YamlText.Refuses(
            chain + "- &y [«*x62»]\n", "CAT1016",
            "with what '*x62' repeats, lists and mappings lie more than 64 levels within one another here: "
            + "put what lies deepest into entries of its own");
    }
}
