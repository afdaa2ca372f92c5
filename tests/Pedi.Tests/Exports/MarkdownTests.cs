using System.Net;
using System.Text.Json.Nodes;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pedi.Exports;

namespace Pedi.Tests.Exports;

/// <summary>The Markdown export, read by Markdig and compared with the JSON.</summary>
public class MarkdownTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private static readonly Dictionary<string, Func<string, string>> Slips = new()
    {
        ["a row is missing"] = text =>
            string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("| [dhcp]", StringComparison.Ordinal))),
        ["a cell is missing"] = text => text.Replace("| dHCP |", "|", StringComparison.Ordinal),
        ["a cell has a bar"] = text => text.Replace("| dHCP |", "| d|HCP |", StringComparison.Ordinal),
        ["the line below the heading is missing"] = text => text.Replace("| --- ", "", StringComparison.Ordinal),
        ["a section is missing"] = text => text.Replace("## dhcp\n", "", StringComparison.Ordinal),
        ["a fact is missing"] = text => text.Replace("- **birth:** preterm\n", "", StringComparison.Ordinal),
        ["an item is no item"] = text =>
            text.Replace("  - The list does not say how many", "  The list does not say how many", StringComparison.Ordinal),
        ["a star is not escaped"] = text =>
            text.Replace("The list does not say how many", "The *list* does not say how many", StringComparison.Ordinal),
        ["an element of HTML"] = text =>
            text.Replace("The list does not say how many", "The list does <b>not</b> say how many", StringComparison.Ordinal),
        ["an address is no link"] = text => text.Replace("<https://osf.io/axz5r/>", "https://osf.io/axz5r/", StringComparison.Ordinal),
    };

    public static TheoryData<string> SlipNames { get; } = [.. Slips.Keys];

    [Fact]
    public void The_table_and_every_section_say_what_the_json_says() =>
        Assert.Equal([], Differences(ExportFolder.Text(ExportFormats.Markdown)));

    [Theory]
    [MemberData(nameof(SlipNames))]
    public void What_is_wrong_is_found(string slip)
    {
        string good = ExportFolder.Text(ExportFormats.Markdown), bad = Slips[slip](good);
        Assert.NotEqual(good, bad);

        Assert.NotEmpty(Differences(bad));
    }

    [Fact]
    public void It_says_where_it_comes_from_and_under_which_licence()
    {
        string[] lines = PlainText(Markdown.Parse(ExportFolder.Text(ExportFormats.Markdown), Reader)).Split('\n');

        Assert.Equal(ExportOrigin.Title, lines[0]);
        Assert.Contains(
            $"Version {ExportOrigin.Current.Version} of {ExportOrigin.Current.Address}, licence MIT. {ExportOrigin.LicenceNote}",
            lines);
    }

    /// <summary>The text of a document as a reader sees it.</summary>
    internal static string PlainText(MarkdownObject document)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(text) { EnableHtmlForBlock = false, EnableHtmlForInline = false };
        Reader.Setup(renderer);
        renderer.Render(document);
        return WebUtility.HtmlDecode(text.ToString());
    }

    private static string[] Differences(string text)
    {
        MarkdownDocument document = Markdown.Parse(text, Reader);
        return [.. OfTable(document), .. OfSections(document), .. Markup(document)];
    }

    private static IEnumerable<string> OfTable(MarkdownDocument document)
    {
        Table? table = document.OfType<Table>().FirstOrDefault();
        string[][] rows =
        [
            .. table?.OfType<TableRow>().Skip(1).Select(row => row.Select(cell => PlainText((TableCell)cell).Trim()).ToArray()) ?? [],
        ];
        string[][] expected =
        [
            .. ExportFolder.Entries().Select(entry => ExpectedRow.Of(entry!)).Select(row => new[]
            {
                Joined(row["id"]), Joined(row["name"]), Joined(row["kind"]), Joined(row["ages"], "; "), Joined(row["modalities"]),
                "", Joined(row["access"]), Joined(row["status"]),
            }),
        ];
        if (rows.Length != expected.Length)
            return [$"{rows.Length} rows"];

        // The words for a number of subjects are tested where they are made; the number itself is looked for here.
        return rows.Zip(expected).Where(pair => !pair.First.Where((_, i) => i != 5).SequenceEqual(pair.Second.Where((_, i) => i != 5)))
            .Select(pair => $"{string.Join(" | ", pair.First)}, not {string.Join(" | ", pair.Second)}")
            .Concat(rows.Zip(ExportFolder.Entries())
                .Where(pair => Digits(pair.First[5]) != (pair.Second!["subjects"]?["count"]?.ToJsonString() ?? ""))
                .Select(pair => $"{pair.First[0]}: {pair.First[5]} subjects"));
    }

    private static IEnumerable<string> OfSections(MarkdownDocument document)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? facts = null;
        foreach (Block block in document)
        {
            if (block is HeadingBlock { Level: 2 } heading)
                sections[PlainText(heading).Trim()] = facts = [];
            if (block is ListBlock list)
                facts?.AddRange(list.Descendants<LeafBlock>().Select(leaf => PlainText(leaf).Trim()));
        }

        return ExportFolder.Entries().SelectMany(entry =>
        {
            string id = entry!["id"]!.GetValue<string>();
            if (!sections.TryGetValue(id, out List<string>? section))
                return [$"{id} has no section"];
            string whole = string.Join("\n", section);
            IEnumerable<string> missing = Values(entry).Where(value => !whole.Contains(value, StringComparison.Ordinal));
            IEnumerable<string> noItems = Sentences(entry).Where(sentence => !section.Contains(sentence));
            return missing.Select(value => $"{id}: {value}").Concat(noItems.Select(sentence => $"{id}, no item: {sentence}"));
        });
    }

    /// <summary>Every text and number of an entry, but for ages and subjects, which are in words, and what goes without saying.</summary>
    private static IEnumerable<string> Values(JsonNode entry) => entry.AsObject()
        .Where(property => property.Key is not ("id" or "ages" or "subjects"))
        .SelectMany(property => Leaves(property.Value).Select(leaf => leaf.ToString()))
        .Concat(entry["ages"]!.AsArray().SelectMany(range => new[] { range!["note"], range["doubt"] }).OfType<JsonNode>()
            .Select(said => said.ToString()));

    private static IEnumerable<string> Sentences(JsonNode entry) =>
        entry["notes"]!.AsArray().Concat(entry["doubts"]!.AsArray()).Select(sentence => sentence!.ToString());

    private static IEnumerable<JsonNode> Leaves(JsonNode? node) => node switch
    {
        JsonObject parts => parts.SelectMany(part => Leaves(part.Value)),
        JsonArray items => items.SelectMany(Leaves),
        null => [],
        _ => [node],
    };

    /// <summary>What the export has of markup beside headings, lists, labels in bold, the table, and links.</summary>
    private static IEnumerable<string> Markup(MarkdownDocument document) =>
    [
        .. document.Descendants<HtmlBlock>().Select(html => $"HTML in line {html.Line}"),
        .. document.Descendants<HtmlInline>().Select(html => $"HTML {html.Tag}"),
        .. document.Descendants<CodeInline>().Select(code => $"code {code.Content}"),
        .. document.Descendants<CodeBlock>().Select(code => $"code in line {code.Line}"),
        .. document.Descendants<EmphasisInline>().Select(PlainText).Where(bold => !bold.EndsWith(':')).Select(bold => $"emphasis {bold}"),
        .. ExportFolder.Entries().SelectMany(entry => entry!["links"]!.AsArray())
            .Select(link => new Uri(link!["url"]!.GetValue<string>()).AbsoluteUri)
            .Except(document.Descendants<AutolinkInline>().Select(link => link.Url))
            .Select(address => $"{address} is no link"),
    ];

    private static string Joined(JsonNode? value, string separator = ", ") =>
        value is JsonArray list ? string.Join(separator, list.Select(item => item!.ToString())) : value?.ToString() ?? "";

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
