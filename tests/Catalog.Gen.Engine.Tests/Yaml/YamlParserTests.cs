using System.Text.RegularExpressions;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Tests.Yaml;

/// <summary>
/// Our reader beside YamlDotNet: where both take a text, they read the same tree, with the same spans. What YamlDotNet is
/// known to read wrongly is kept out of the texts, and tested by the YAML suite instead.
/// </summary>
public sealed partial class YamlParserTests
{
    private static readonly string[] Pieces =
    [
        "a", "b: ", "key:\n", "- ", "  ", "    ", " ", "\n", "\n\n", "\r\n", "'", "\"", "''", "\\\"", "\\n", "\\\n", "\\u0041", "[",
        "]", "[a, 1]", "[]", "{}", "{", ",", ":", ": ", "#", " # c\n", "|\n", "k: >\n",
        "|-\n", "k: >+\n", "|2\n", "text", "one two", "'q'", "\"d\"", "---\n", "1.5", "true", "~", "null", "0x1F", ".inf",
        "&x b", "!!str c", "@", "-", "--", "-1", "\U0001F600", "é", "key: value\n", "  - item\n",
        "- key: value\n  other: x\n", "key: |\n  text\n  more\n\n", "key: >-\n  text\n   spaced\n\n  more\n",
        "key: one\n  two\n\n  three\n", "key: \"one\n  two\"\n", "key: 'one\n\n  two'\n", "x#y", "http://x.y:80/z",
    ];

    [Fact]
    public void Of_random_text_both_readers_read_the_same() =>
        Any.Int[0, Pieces.Length - 1].Array[0, 25]
            .Select(indices => string.Concat(indices.Select(i => Pieces[i])))
            .Sample(text => { AssertSame(text); }, iter: 30_000);

    [Theory]
    [InlineData("[a:]")]
    [InlineData("[http://x.y:80/z:]")]
    [InlineData("[b, c:d:, e]")]
    public void A_colon_before_a_bracket_or_comma_ends_a_key(string text)
    {
        var problems = new ProblemSink(new SourceFile("a.yaml", text));
        YamlNode list = new YamlParser(problems.File, problems, CancellationToken.None).ReadDocument()!;
        Assert.Single(Assert.IsType<YamlSequence>(list).Items.OfType<YamlMapping>());
        Assert.False(problems.HasErrors);
    }

    [Fact]
    public void Of_broken_entries_both_readers_read_the_same()
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
    public void Of_the_AWS_corpus_both_readers_read_the_same()
    {
        int refused = 0;
        foreach (string file in Directory.EnumerateFiles(Corpora.Require("aws-open-data", "datasets"), "*.yaml"))
            refused += AssertSame(File.ReadAllText(file)) ? 0 : 1;
        Assert.Equal(10, refused);
    }

    [Fact]
    public void The_depth_that_is_allowed_is_the_same()
    {
        foreach (int depth in new[] { 63, 64, 65 })
        {
            bool isAllowed = depth < 65;
            Assert.Equal(isAllowed, AssertSame(string.Concat(Enumerable.Repeat("- ", depth)) + "x\n"));
            Assert.Equal(isAllowed, AssertSame(string.Concat(Enumerable.Repeat("- ", depth - 1)) + "[x]"));
            Assert.Equal(isAllowed, AssertSame(string.Concat(Enumerable.Repeat("- ", depth - 1)) + "a: b"));
            Assert.Equal(isAllowed, AssertSame(
                string.Concat(Enumerable.Range(0, depth).Select(i => new string(' ', i) + "a:\n")) + new string(' ', depth) + "b"));
        }
    }

    /// <summary>Does our reader take the text? Then YamlDotNet reads the same, if it takes it too.</summary>
    private static bool AssertSame(string text)
    {
        var problems = new ProblemSink(new SourceFile("a.yaml", text));
        var parser = new YamlParser(problems.File, problems, CancellationToken.None);
        YamlNode? ours = parser.ReadDocument();
        if (parser.IsLeft || problems.HasErrors || ours is null)
            return false;
        var others = new ProblemSink(problems.File);
        YamlNode? theirs = YamlReader.ReadRare(problems.File, others, CancellationToken.None);
        // A text behind '|' that ends with the file, without a line break, lacks its last one there.
        // And one that is the whole file, and stands in column 0, it reads otherwise than the book has it.
        bool endsInBlock = text.AsSpan().IndexOfAny('|', '>') >= 0 && (!text.EndsWith('\n') || ours is YamlScalar);
        if (theirs is not null && !others.HasErrors && !endsInBlock && !SecondColon.IsMatch(text))
            Assert.Equal(Show(theirs), Show(ours));
        return true;
    }

    /// <summary>
    /// YamlDotNet goes on over a colon before a bracket or comma where the text has had one before. By the book such a colon
    /// ends a key (YAML 1.2.2, rule 130, ns-plain-char: what follows must be safe in a flow collection).
    /// </summary>
    [GeneratedRegex(@"\S:\S*:[,\[\]{}]")]
    private static partial Regex SecondColon { get; }

    private static string Show(YamlMember member) => $"\n{member.KeyStart}..{member.KeyEnd} {member.Name}: {Show(member.Value)}";

    // Where nothing stands behind an anchor, the two put the place of it before and behind the blanks.
    private static string Show(YamlNode node) =>
        node.Start == node.End ? "nothing" : $"{node.Kind} {node.Start}..{node.End}{ShowContent(node)}";

    private static string ShowContent(YamlNode node) => node switch
    {
        YamlMapping mapping => "{" + string.Join(",", mapping.Members.Select(Show)) + "}",
        YamlSequence sequence => "[" + string.Join(",", sequence.Items.Select(item => "\n" + Show(item))) + "]",
        _ => " '" + ((YamlScalar)node).Value + "'",
    };
}
