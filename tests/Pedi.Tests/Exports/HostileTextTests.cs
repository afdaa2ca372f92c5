using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pedi.Exports;
using PediatricImaging;

namespace Pedi.Tests.Exports;

/// <summary>
/// Texts as a stranger may write them, through each writer and back through a reader that isn't ours. Entries cannot be made at
/// will, so the texts go in where the writers take a text. Many go into one file, since each reader is a process of its own.
/// </summary>
public sealed class HostileTextTests : IDisposable
{
    private const int TextsInAFile = 400, Files = 3;

    private static readonly string[] Pieces =
    [
        "\"", "\"\"", "'", "''", "`", "``", "\n", "\r\n", "\r", "\t", "|", "||", "<script>alert(1)</script>", "</script>", "<!--", "-->",
        "{", "}", "{{", "\\", "\\\\", "\\end{document}", "\\{", "%", "$", "#", "_", "^", "~", "&", "&amp;", "&#60;", "=1+1", "+", "-", "--",
        "---", "@", "@misc{", ",", ";", "; ", ":", "*", "**", "[a](b)", "![a](b)", "<a>", "<http://a.b>", "http://a.b/_c_", "www.a.b/_c_",
        "mailto:a@b.c", "a@b.c", ":smile:", "1. ", "1) ", "# ", "> ", "- ", "+ ", "    ", "```", "~~~", "~~a~~", "😀", "👩‍🚀", "עברית",
        "\u202Eabc\u202C", "\u00A0", "\u2028", "\u200B", "é", "e\u0301", "ß", "中文", "a\uFEFF", "\u0001", "\u007F", "\u0085", "a", "b c",
        " ", "0", "null", "true",
    ];

    private static readonly Gen<string> Text = Gen.Frequency(
        (8, Gen.Int[0, Pieces.Length - 1].Select(place => Pieces[place]).Array[0, 6].Select(string.Concat)),
        (1, Gen.String.Select(text => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is not (0 or 0xFFFD))))));

    private static readonly Gen<string[]> Texts = Text.Array[TextsInAFile];

    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Csv_gives_every_text_back() => Texts.Sample(
        texts =>
        {
            string[][] rows = [.. texts.Chunk(4).Select(row => row.Select(CsvCell.Protect).ToArray())];
            JsonNode read = OtherReaders.Read("csv.mjs", _folder.Write("hostile.csv", CsvExport.Of(["a", "b", "c", "d"], rows)));

            string[] cells =
                [.. read["rows"]!.AsArray().Skip(1).SelectMany(row => row!.AsArray()).Select(cell => cell!.GetValue<string>())];
            Assert.Equal(texts, cells.Select(Unprotect));
            Assert.All(cells, cell => Assert.DoesNotMatch(@"^[=+\-@\t\r\n]", cell));
        },
        iter: Files,
        threads: 1);

    [Fact]
    public void Parquet_gives_every_text_back() => Texts.Sample(
        texts =>
        {
            // Each entry takes some of the texts, as its lists and as a text of its own.
            Dataset[] entries = [.. Datasets.All];
            string[][] lists = [.. texts.Chunk(texts.Length / entries.Length).Take(entries.Length)];
            byte[] file = ParquetExport.Of(
                [
                    new ExportColumn.Texts("list", "", entry => lists[Array.IndexOf(entries, entry)]),
                    new ExportColumn.Text("text", "", entry => lists[Array.IndexOf(entries, entry)][0]),
                ],
                entries,
                new Dictionary<string, string> { ["note"] = texts[0] });
            JsonNode read = OtherReaders.Read("parquet.mjs", _folder.Write("hostile.parquet", file));

            JsonArray rows = read["rows"]!.AsArray();
            Assert.Equal(lists, rows.Select(row => row!["list"]!.AsArray().Select(item => item!.GetValue<string>()).ToArray()));
            Assert.Equal(lists.Select(list => list[0]), rows.Select(row => row!["text"]!.GetValue<string>()));
            Assert.Equal(texts[0], read["metadata"]!["note"]!.GetValue<string>());
        },
        iter: Files,
        threads: 1);

    [Fact]
    public void Bibtex_gives_every_text_back_but_for_kinds_of_space() => Texts.Sample(
        texts =>
        {
            string[] told = [.. texts.Where(text => Spaced(text).Length > 0)];
            string file = string.Concat(told.Select((text, place) => Citations.Bibtex($"k{place}", Fields(text))));
            JsonArray read = OtherReaders.Read("bibtex.mjs", _folder.Write("hostile.bib", file)).AsArray();

            Assert.Equal(told.Select((_, place) => $"k{place}"), read.Select(entry => entry!["id"]!.GetValue<string>()));
            Assert.Equal(told.Select(Spaced), read.Select(entry => Spaced(entry!["title"]!.GetValue<string>())));
            Assert.Equal(told.Select(Spaced), read.Select(entry => Spaced(entry!["note"]!.GetValue<string>())));
        },
        iter: Files,
        threads: 1);

    [Fact]
    public void Markdown_shows_every_text_as_it_is_but_for_kinds_of_space() => Texts.Sample(
        texts =>
        {
            MarkdownPipeline reader = new MarkdownPipelineBuilder()
                .UsePipeTables().UseAutoLinks().UseTaskLists().UseFootnotes().UseMathematics().UseGenericAttributes()
                .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Superscript | EmphasisExtraOptions.Marked)
                .Build();
            foreach (string text in texts)
            {
                string escaped = MarkdownText.Escape(text);
                MarkdownDocument item = Markdown.Parse($"- {escaped}\n", reader);
                MarkdownDocument row = Markdown.Parse($"| a | b |\n| --- | --- |\n| {escaped} | c |\n", reader);
                foreach (MarkdownDocument document in new[] { item, row })
                {
                    Assert.Empty(document.Descendants<HtmlInline>());
                    Assert.Empty(document.Descendants<EmphasisInline>());
                    Assert.Empty(document.Descendants<CodeInline>());
                    Assert.DoesNotContain(document.Descendants<LinkInline>(), link => !link.IsAutoLink);
                }

                Assert.Equal(Spaced(text), Spaced(MarkdownTests.PlainText(item)));
                TableCell[] cells = [.. row.Descendants<TableCell>()];
                Assert.Equal(4, cells.Length);
                Assert.Equal(Spaced(text), Spaced(MarkdownTests.PlainText(cells[2])));
            }
        },
        iter: Files * 10,
        threads: 1);

    [Fact]
    public void Json_for_a_page_gives_every_text_back_and_has_no_angle() => Texts.Sample(
        texts =>
        {
            string json = JsonText.ForPage(JsonText.Of(writer =>
            {
                writer.WriteStartArray();
                foreach (string text in texts)
                    writer.WriteStringValue(text);
                writer.WriteEndArray();
            }));

            Assert.DoesNotContain('<', json);
            Assert.Equal(texts, JsonNode.Parse(json)!.AsArray().Select(text => text!.GetValue<string>()));
        },
        iter: Files * 10,
        threads: 1);

    private static string Unprotect(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    private static KeyValuePair<string, string>[] Fields(string text) => [new("title", text), new("note", text)];

    /// <summary>A text with one space for each run of spaces, line breaks and control characters, and none around it.</summary>
    private static string Spaced(string text)
    {
        var spaced = new StringBuilder();
        foreach (char letter in text)
        {
            bool isSpace = char.IsWhiteSpace(letter) || char.IsControl(letter) || letter == '\uFEFF';
            if (!isSpace)
                spaced.Append(letter);
            else if (spaced.Length > 0 && spaced[^1] != ' ')
                spaced.Append(' ');
        }

        return spaced.ToString().TrimEnd();
    }
}
