using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Host = PediatricImaging.Repository;

namespace PediatricImaging.Tests;

/// <summary>Every figure that the list gives under a heading is in a field or a note of its entry, and the section is the list's.</summary>
public partial class ListFactsTests
{
    /// <summary>Figures that count nothing: part of a name, or of how something is called.</summary>
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["iseg-2017"] = ["2017"],
        ["iseg-2019"] = ["2017"],
        ["neonatal-harvard-oxford"] = ["2"],
    };

    private static readonly Dictionary<string, int> Numerals = new(StringComparer.OrdinalIgnoreCase)
    {
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["seven"] = 7,
        ["ten"] = 10,
    };

    [Fact]
    public void Every_figure_of_the_list_is_in_its_entry()
    {
        string[] lines = Repository.RequireList().Split('\n');
        var missing = new List<string>();
        int seen = 0;
        foreach ((int line, string _, string id) in ListHeadings.All)
        {
            HashSet<string> known = [.. FiguresOf(Datasets.Get(id))];
            string[] names = Names.GetValueOrDefault(id) ?? [];
            foreach (string figure in Figures(TextUnder(lines, line)).Except(names))
            {
                if (!known.Contains(figure))
                    missing.Add($"{figure}, under line {line}, is in no field of {id}");
                seen++;
            }
        }

        Assert.Empty(missing);
        Assert.InRange(seen, 100, 200);
    }

    [Theory]
    [InlineData("885+ postnatal, goal N = 10000, 28.1 ± 2.0 weeks; range 24–33", "885 10000 28.1 2 24 33")]
    [InlineData("at two different sites, T2 and dMRI at 3 Tesla, 3T, 4D, 21-35wks", "2 3 4D 21 35")]
    public void Figures_are_seen_however_they_are_written(string text, string figures) =>
        Assert.Equal(figures.Split(' ').Order(StringComparer.Ordinal), Figures(text).Order(StringComparer.Ordinal));

    [Fact]
    public void The_section_is_the_list_s()
    {
        string[] lines = Repository.RequireList().Split('\n');
        int atlases = Array.FindIndex(lines, line => line.StartsWith("## Main Fetal / Pediatric Atlas List", StringComparison.Ordinal)) + 1;
        int mixed = Array.FindIndex(lines, line => line.StartsWith("# Mixed Age Groups Imaging List", StringComparison.Ordinal)) + 1;
        Assert.True(atlases > 0 && mixed > atlases);
        Assert.All(Entries.All, entry => Assert.Equal(
            entry.Source.Line > mixed ? SourceSection.MixedAges : entry.Source.Line > atlases ? SourceSection.Atlases
                : SourceSection.Imaging,
            entry.Source.Section));
    }

    [Fact]
    public void A_host_is_named_in_the_list()
    {
        string[] lines = Repository.RequireList().Split('\n');
        Dictionary<Host, string[]> words = new()
        {
            [Host.Nitrc] = ["nitrc"],
            [Host.Nda] = ["nda.nih.gov", "nimh data archive"],
            [Host.Osf] = ["osf"],
            [Host.Openneuro] = ["openneuro"],
            [Host.Synapse] = ["synapse"],
        };
        Assert.All(Entries.All, entry =>
        {
            string text = string.Concat(ListHeadings.All
                .Where(heading => heading.Id == entry.Id)
                .Select(heading => lines[heading.Line - 1] + Block(lines, heading.Line)));
            Host? named = words
                .Where(pair => pair.Value.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .Select(pair => (Host?)pair.Key)
                .FirstOrDefault();
            Assert.Equal(named, entry.KeptAt);
        });
    }

    [Fact]
    public void Nothing_was_looked_up_yet() => Assert.All(Entries.All, entry => Assert.Empty(entry.LookedUp));

    /// <summary>The figures of an entry, but for those of its name, summary and place in the list.</summary>
    private static IEnumerable<string> FiguresOf(Dataset entry)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            entry.WriteTo(writer);
        JsonObject json = JsonNode.Parse(buffer.ToArray())!.AsObject();
        foreach (string property in new[] { "name", "title", "summary", "source", "links" })
            json.Remove(property);
        return Figures(Regex.Unescape(json.ToJsonString()));
    }

    /// <summary>The text under a heading, without addresses, up to the next heading; comments count.</summary>
    private static string TextUnder(string[] lines, int line) =>
        Address().Replace(Block(lines, line), "");

    private static string Block(string[] lines, int line)
    {
        int end = ListHeadings.All.Select(heading => heading.Line).Where(other => other > line).DefaultIfEmpty(lines.Length + 1).Min();
        return string.Join('\n', lines[line..(end - 1)]);
    }

    private static IEnumerable<string> Figures(string text) => Figure().Matches(text)
        .Select(match => match.Groups["word"].Success
            ? Numerals[match.Value].ToString(CultureInfo.InvariantCulture)
            : match.Groups["dimension"].Success
                ? match.Value.ToUpperInvariant()
                : decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture).ToString("0.###", CultureInfo.InvariantCulture))
        .Distinct();

    /// <summary>A number that is no part of a word (T2, rs-fMRI), 3D and 4D as they are, or a number word.</summary>
    [GeneratedRegex(
        @"(?<dimension>\b[34]D\b)|(?<![\p{L}\d.])(?<number>\d+(?:\.\d+)?)(?![\d]|st\b|nd\b|rd\b)|(?<word>\b(?:two|three|four|seven|ten)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"https?://[^\s)]+")]
    private static partial Regex Address();
}
