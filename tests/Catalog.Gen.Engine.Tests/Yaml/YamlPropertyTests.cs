using System.Globalization;
using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using CsCheck;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Tests.Yaml;

public sealed class YamlPropertyTests
{
    // Pieces that matter to YAML, so that random text comes near to it.
    private static readonly Gen<string> Soup = Any.OneOf(
        "a", "b: ", "c:\n", "- ", "  ", " ", "\n", "\r\n", "\t", "'", "\"", "[", "]", "{", "}", ",", ":", "?", "? ", "#", " #x", "|", ">",
        "|+2", "&x", "*x", "<<", "!", "!!str", "!!int", "---\n", "...\n", "%YAML 1.2\n", "\\", "\\u12", "\\ud83d", "0x1F", ".inf", "1.5",
        "true", "~", "@", "`", "\0", "\uFEFF", "\u0085", "\u2028", "\U0001F600", "\uD800", "é", "null", "key: value\n", "  - item\n")
        .Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> Text = Any.Frequency(
        (3, Any.Char["abz 01:-#'\"\\,[]{}&*!|>%@`~.+\n\té\u2028"].Array[0, 12].Select(chars => new string(chars))),
        (1, Among(
            "",
            "null",
            "true",
            "1",
            "-1.5",
            "0x1F",
            "no",
            "<<",
            "\U0001F600",
            " x",
            "x ",
            "a: b",
            "- a",
            "---",
            "# c",
            "\u0001",
            "\uFEFF")));

    private static readonly Gen<YamlNode> Tree = Any.Recursive<YamlNode>((depth, tree) =>
    {
        Gen<YamlNode> scalar = Any.OneOf(
            Text.Select(YamlNode (text) => new YamlScalar(NodeKind.String, text, 0, 0)),
            Among("0", "-1", "1.50", "1e400", "123456789012345678901234567890")
                .Select(YamlNode (number) => new YamlScalar(NodeKind.Number, number, 0, 0)),
            Among<YamlNode>(
                new YamlScalar(NodeKind.Boolean, "true", 0, 0),
                new YamlScalar(NodeKind.Boolean, "false", 0, 0),
                new YamlScalar(NodeKind.Null, "null", 0, 0)));
        return depth > 5
            ? scalar
            : Any.Frequency<YamlNode>(
                (3, scalar),
                (1, tree.Array[0, 4].Select(YamlNode (items) => new YamlSequence(items, 0, 0))),
                (1, Any.Select(Text, tree).Array[0, 20].Select(Mapping)));
    });

    private static YamlNode Mapping((string Name, YamlNode Value)[] pairs) =>
        new YamlMapping([.. pairs.DistinctBy(pair => pair.Name).Select(pair => new YamlMember(pair.Name, 0, 0, pair.Value))], 0, 0);

    [Fact]
    public void Any_text_gives_a_tree_or_problems_and_every_span_lies_in_the_text() => Soup.Sample(text =>
    {
        foreach (string path in new[] { "a.yaml", "a.json" })
        {
            YamlDocument document = YamlText.Read(text, path);
            Assert.True(document.Root is not null || document.Problems.Count > 0);
            foreach (Problem problem in document.Problems)
            {
                Assert.InRange(problem.Place.Span.End, 0, text.Length);
                Assert.False(string.IsNullOrWhiteSpace(problem.Text));
            }

            if (document.Root is not null)
                AssertSpans(document.Root, text.Length);
        }
    }, iter: 20_000);

    [Fact]
    public void A_tree_written_as_JSON_reads_back_equal() => Tree.Sample(tree =>
    {
        string json = WriteJson(tree);
        YamlDocument document = YamlText.Read(json, "a.json");
        Assert.Empty(document.Problems);
        Assert.Equal(YamlText.Json(tree), YamlText.Json(document.Root!));
        AssertNested(document.Root!, 0, json.Length);
    }, iter: 2000);

    [Fact]
    public void A_tree_written_as_JSON_reads_back_equal_from_a_YAML_file() => Tree.Sample(tree =>
    {
        YamlDocument document = YamlText.Read(WriteJson(tree), "a.yaml");
        Assert.DoesNotContain(document.Problems, static problem => problem.Severity == Severity.Error);
        Assert.Equal(YamlText.Json(tree), YamlText.Json(document.Root!));
    }, iter: 2000);

    [Fact]
    public void A_tree_written_as_YAML_reads_back_equal() => Tree.Sample(tree =>
    {
        string yaml = WriteYaml(tree);
        YamlDocument document = YamlText.Read(yaml);
        Assert.DoesNotContain(document.Problems, static problem => problem.Severity == Severity.Error);
        Assert.Equal(YamlText.Json(tree), YamlText.Json(document.Root!));
        AssertNested(document.Root!, 0, yaml.Length);
    }, iter: 2000);

    [Fact]
    public void A_broken_entry_of_the_corpus_gives_a_tree_or_problems()
    {
        string[] files = Directory.GetFiles(Corpora.Require("aws-open-data", "datasets"), "a*.yaml");
        Any.Select(Among(files), Any.Int[0, 5000], Any.Int[0, 20], Soup).Sample((file, at, cut, soup) =>
        {
            string text = File.ReadAllText(file);
            at = Math.Min(at, text.Length);
            text = text[..at] + soup + text[Math.Min(at + cut, text.Length)..];
            YamlDocument document = YamlText.Read(text);
            Assert.True(document.Root is not null || document.Problems.Count > 0);
            if (document.Root is not null)
                AssertSpans(document.Root, text.Length);
        }, iter: 300);
    }

    private static Gen<T> Among<T>(params T[] values) => Any.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>Spans are ordered and lie in the text; with aliases they need not lie in their parent's.</summary>
    private static void AssertSpans(YamlNode node, int length)
    {
        Assert.True(0 <= node.Start && node.Start <= node.End && node.End <= length, $"{node.Start}..{node.End} of {length}");
        foreach (YamlNode child in Children(node))
            AssertSpans(child, length);
        foreach (YamlMember member in (node as YamlMapping)?.Members ?? [])
            Assert.True(0 <= member.KeyStart && member.KeyStart <= member.KeyEnd && member.KeyEnd <= length);
    }

    private static void AssertNested(YamlNode node, int start, int end)
    {
        Assert.True(start <= node.Start && node.Start <= node.End && node.End <= end, $"{node.Start}..{node.End} in {start}..{end}");
        foreach (YamlNode child in Children(node))
            AssertNested(child, node.Start, node.End);
    }

    private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Members.Select(member => member.Value),
        YamlSequence sequence => sequence.Items,
        _ => [],
    };

    private static string WriteJson(YamlNode node) => node switch
    {
        YamlMapping mapping =>
            "{ " + string.Join(" ,\n", mapping.Members.Select(member => QuoteJson(member.Name) + ": " + WriteJson(member.Value))) + " }",
        YamlSequence sequence => "[" + string.Join(", ", sequence.Items.Select(WriteJson)) + " ]",
        YamlScalar { Kind: NodeKind.String } scalar => QuoteJson(scalar.Value),
        _ => ((YamlScalar)node).Value,
    };

    private static string QuoteJson(string text)
    {
        var result = new StringBuilder("\"");
        foreach (char c in text)
            result.Append(c is < ' ' or '"' or '\\' or '\uFEFF' or '\u2028'
                ? $"\\u{((int)c).ToString("x4", CultureInfo.InvariantCulture)}"
                : c.ToString());
        return result.Append('"').ToString();
    }

    private static string WriteYaml(YamlNode node)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var emitter =
            new Emitter(writer, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, [], isImplicit: true));
        Emit(emitter, node);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    private static void Emit(Emitter emitter, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                emitter.Emit(new MappingStart());
                foreach (YamlMember member in mapping.Members)
                {
                    EmitText(emitter, member.Name);
                    Emit(emitter, member.Value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case YamlSequence sequence:
                emitter.Emit(new SequenceStart(default, default, isImplicit: true, SequenceStyle.Block));
                foreach (YamlNode item in sequence.Items)
                    Emit(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case YamlScalar { Kind: NodeKind.String } scalar:
                EmitText(emitter, scalar.Value);
                break;
            default:
                emitter.Emit(new Scalar(((YamlScalar)node).Value));
                break;
        }
    }

    private static void EmitText(Emitter emitter, string text) =>
        emitter.Emit(new Scalar(default, default, text, ScalarStyle.DoubleQuoted, isPlainImplicit: false, isQuotedImplicit: true));
}
