using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tool.Differences;
using Catalog.Gen.Tool.Reading;
using Catalog.Gen.Tool.Reporting;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalog.Gen.Tool.Tests;

/// <summary>
/// Notes of a release are made of anybody's entries. Whatever stands in those, a reader of Markdown that is not ours sees the
/// same headings, lists and paragraphs, and no link, image, HTML or emphasis more.
/// </summary>
public sealed class HostileReportTests
{
    // What sites that show notes understand beyond CommonMark. Not attributes in braces, whose reader takes some code spans for
    // fences against the specification (CommonMark 0.31, 4.5: no backtick may follow a fence of backticks on its line).
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseEmphasisExtras().UseAutoLinks().UseMathematics().UseFootnotes().UseTaskLists()
        .UseDefinitionLists().UseListExtras().UseEmojiAndSmiley(enableSmileys: false).UseAbbreviations().UseCustomContainers().Build();

    private static readonly string[] Parts =
    [
        "`", "``", "```", "*", "**", "_", "~~", "[", "](x)", "![", "<", "<!--", "-->", "<script>", "</b>", "&lt;", "&#64;", "&", "\\",
        "|", "---", "===", "# ", "> ", "- ", "1. ", "+ ", "    ", "\t", "\n", "\n\n", "\r", "\u2028", "\u0085", "\u202E", "\u200B", "\0",
        "@all", ":smile:", "https://a.example/", "www.a.example", "a@b.example",
        "#1", "$x$", "^a^", ":::", "[^1]", "[x]: y", "==", "++", "{#id}", "a", "b c", "é", "字", "😀", "\"", "'", "(", ")", "~", "!",
    ];

    private static readonly Gen<string> Hostile = CsCheck.Gen.Int[0, Parts.Length - 1].Array[1, 8]
        .Select(static parts => string.Concat(parts.Select(static part => Parts[part])));

    [Fact]
    public void Nothing_in_an_entry_is_markup_in_the_report() =>
        CsCheck.Gen.Select(Hostile, Hostile, Hostile, Hostile, Hostile).Sample(
            static (id, key, old, now, name) => Assert.Equal(
                Shape(Report("idA", "keyB", "oldC", "nowD", "nameE")),
                Shape(Report("i" + id, "k" + key, "o" + old, "n" + now, "m" + name))),
            iter: Environment.GetEnvironmentVariable("CATALOG_FULL") is null ? 2_000 : 50_000);

    /// <summary>The blocks and inlines with what they hold taken out.</summary>
    private static string Shape(string report) => string.Concat(
        Markdig.Markdown.Parse(report, Pipeline).Descendants()
            .Where(static node => node is not (LiteralInline or HtmlEntityInline or ContainerInline and not (EmphasisInline or LinkInline)))
            .Select(static node => node switch
            {
                HeadingBlock heading => $"h{heading.Level} ",
                EmphasisInline emphasis => $"{emphasis.DelimiterChar}{emphasis.DelimiterCount} ",
                _ => node.GetType().Name + " ",
            }));

    private static string Report(string id, string key, string old, string now, string name) => ReportWriter.Write(
        name,
        CatalogDiff.All(
            [Catalog(name, (id, key, old, name), (id + "1", key, old, name), (id + "2", key, old, name))],
            [Catalog(name, (id, key, now, name), (id + "1", key, old, name), (id + "3", key, now + "!", name))]),
        new ApiDiff([]));

    private static CatalogContent Catalog(string name, params (string Id, string Key, string Value, string Name)[] entries) =>
        CatalogContent.Of("Things." + name, "", null, entries.Select(static entry => new EntryContent(
            entry.Id, Tree($"{{ {Quoted("name")}: {Quoted(entry.Name)}, {Quoted(entry.Key)}: {Quoted(entry.Value)} }}"), [])));

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static YamlNode Tree(string yaml) => YamlReader.Read(new SourceFile("a.yaml", yaml), CancellationToken.None).Root!;
}
