using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Tests.Yaml;

/// <summary>Two readers must not become two languages: what the short one reads, YamlDotNet reads alike, spans included.</summary>
public sealed class CommonYamlTests
{
    private static readonly string[] Pieces =
    [
        "a", "b: ", "key:\n", "- ", "  ", "    ", " ", "\n", "\n\n", "\r\n", "'", "\"", "''", "\\\"", "\\n", "\\\n", "\\u0041", "[",
        "]", "[a, 1]", "[]", "{}", "{", ",", ":", ": ", "?", "#", " # c\n", "|\n", ">\n",
        "|-\n", ">+\n", "|2\n", "text", "one two", "'q'", "\"d\"", "---\n", "...", "1.5", "true", "~", "null", "0x1F", ".inf",
        "&x ", "*x", "<<: ", "!t ", "%", "@", "-", "--", "-1", "\U0001F600", "é", "key: value\n", "  - item\n",
        "- key: value\n  other: x\n", "key: |\n  text\n  more\n\n", "key: >-\n  text\n   spaced\n\n  more\n",
        "key: one\n  two\n\n  three\n", "key: \"one\n  two\"\n", "key: 'one\n\n  two'\n", "\t", "\u2028", "x#y", "http://x.y:80/z",
    ];

    [Fact]
    public void Of_random_text_both_readers_say_the_same() =>
        Any.Int[0, Pieces.Length - 1].Array[0, 25]
            .Select(indices => string.Concat(indices.Select(i => Pieces[i])))
            .Sample(text => { AssertSame(text); }, iter: 30_000);

    [Fact]
    public void Of_broken_entries_both_readers_say_the_same()
    {
        string[] texts = [.. Directory.EnumerateFiles(Corpora.Require("aws-open-data", "datasets"), "c*.yaml").Select(File.ReadAllText)];
        Gen<(int, int, int, int)> cases =
            Any.Select(Any.Int[0, texts.Length - 1], Any.Int[0, 6000], Any.Int[0, 20], Any.Int[0, Pieces.Length - 1]);
        cases.Sample((file, at, cut, piece) =>
        {
            string text = texts[file];
            at = Math.Min(at, text.Length);
            AssertSame(text[..at] + Pieces[piece] + text[Math.Min(at + cut, text.Length)..]);
        }, iter: 2000);
    }

    [Fact]
    public void Of_the_AWS_corpus_both_readers_say_the_same_and_only_broken_files_need_the_long_one()
    {
        int left = 0;
        foreach (string file in Directory.EnumerateFiles(Corpora.Require("aws-open-data", "datasets"), "*.yaml"))
            left += AssertSame(File.ReadAllText(file)) ? 0 : 1;
        Assert.InRange(left, 11, 40);
    }

    [Theory]
    [InlineData("# c\na: 1\n\nb:\n  - x\n  - y: 'z'\n    w: \"v\\n\"\n  -\nc: [a, 1, -]\n", false)]
    [InlineData(
        "# c\na: 1 # d\n\nb:\n  - x\n  - y: 'it''s' # e\n    w: \"v\\n\\u0041\"\n  -\nc: [a, 1.50, true]\nd: []\ne: {}\nf:\n", true)]
    [InlineData("---\na:\n- b\n- - c\n  - d: |+\n      x\n\n       y\n\n  - >\n    one\n    two\n\n     three\n    four\n", true)]
    [InlineData("a: one\r\n  two\r\n\r\n  three\r\nb: |\r\n  x\r\n", true)]
    [InlineData("a: \"one \\\n   two\n\n   three\"\n'b c': 'one\n   two'\n\"\": http://x:80/#y\n", true)]
    [InlineData("a: &x 1\n", false)]
    [InlineData("a: 1\na: 2\n", false)]
    [InlineData("1: a\n", false)]
    [InlineData("a:\tb\n", false)]
    [InlineData("a: 1\n---\n", false)]
    [InlineData("a: .nan\n", false)]
    [InlineData("<<: {}\n", false)]
    [InlineData("a: \"\\ud83d\\ude00\"\n", false)]
    [InlineData("a: b: c\n", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    public void What_people_write_needs_the_short_reader_alone(string text, bool common) => Assert.Equal(common, AssertSame(text));

    [Fact]
    public void The_depth_that_is_allowed_is_the_same()
    {
        foreach (int depth in new[] { 63, 64, 65 })
        {
            AssertSame(string.Concat(Enumerable.Repeat("- ", depth)) + "x");
            AssertSame(string.Concat(Enumerable.Repeat("- ", depth - 1)) + "[x]");
            AssertSame(string.Concat(Enumerable.Repeat("- ", depth - 1)) + "a: b");
            AssertSame(string.Concat(Enumerable.Range(0, depth).Select(i => new string(' ', i) + "a:\n")) + new string(' ', depth) + "b");
        }
    }

    /// <summary>Was it read by the short reader? Then the long one reads the same, and finds nothing wrong.</summary>
    private static bool AssertSame(string text)
    {
        if (CommonYaml.TryRead(text, CancellationToken.None) is not { } common)
            return false;
        var problems = new ProblemSink(new SourceFile("a.yaml", text));
        YamlNode? full = YamlReader.ReadYaml(problems.File, problems, CancellationToken.None);
        Assert.Empty(problems.ToArray().Select(YamlText.Show));
        Assert.NotNull(full);
        Assert.Equal(Show(full), Show(common));
        return true;
    }

    private static string Show(YamlMember member) => $"\n{member.KeyStart}..{member.KeyEnd} {member.Name}: {Show(member.Value)}";

    private static string Show(YamlNode node) => $"{node.Kind} {node.Start}..{node.End}" + node switch
    {
        YamlMapping mapping => "{" + string.Join(",", mapping.Members.Select(Show)) + "}",
        YamlSequence sequence => "[" + string.Join(",", sequence.Items.Select(item => "\n" + Show(item))) + "]",
        _ => " '" + ((YamlScalar)node).Value + "'",
    };
}
