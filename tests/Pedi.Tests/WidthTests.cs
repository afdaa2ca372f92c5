using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Tests;

/// <summary>From 40 to 200 columns no line is longer than the terminal, no word broken, and nothing missing.</summary>
public class WidthTests
{
    public static TheoryData<int> Widths => [40, 41, 47, 53, 60, 66, 72, 80, 90, 100, 113, 120, 132, 160, 200];

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_list_loses_nothing(int width)
    {
        string[] lines = Invocation.AtTerminal(width, "list", "--held", "--species", "any").Text();

        AssertFits(lines, width);
        AssertHolds(lines, Datasets.All.SelectMany(entry => Column.Usual.Select(column => column.Text(entry))));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_list_with_every_column_loses_nothing(int width)
    {
        string[] lines = Invocation.AtTerminal(
            width, "list", "--species", "any", "--columns", string.Join(',', Column.All.Select(column => column.Name)))
            .Text();

        AssertFits(lines, width);
        AssertHolds(lines, Datasets.All.SelectMany(entry => Column.All.Select(column => column.Text(entry))));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void An_entry_loses_nothing(int width) => Assert.All(Datasets.All.Concat(Datasets.Unlisted), entry =>
    {
        string[] lines = Invocation.AtTerminal(width, "show", entry.Id).Text();

        AssertFits(lines, width);
        AssertHolds(lines, EntryFacts.Of(entry).Select(fact => fact.Text));
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_comparison_loses_nothing(int width)
    {
        string[] ids = ["dhcp", "ds001894", "ibis", "unc-infant-012"];
        string[] lines = Invocation.AtTerminal(width, ["compare", .. ids]).Text();

        AssertFits(lines, width);
        AssertHolds(lines, ids.SelectMany(id => EntryFacts.Of(Datasets.Get(id))).Select(fact => fact.Text));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_chart_and_counts_fit(int width)
    {
        string[] chart = Invocation.AtTerminal(width, "ages", "--held", "--species", "any").Text();
        AssertFits(chart, width);
        AssertHolds(chart, Datasets.All.Select(entry => entry.Id + " " + Wording.AgesOf(entry)));

        string[] counts = Invocation.AtTerminal(width, "stats").Text();
        AssertFits(counts, width);
        AssertHolds(counts, Enum.GetValues<Modality>().Select(modality => modality.ToText()));
    }

    /// <summary>An address is longer than any terminal, and goes whole; whatever else is, would be broken.</summary>
    private static void AssertFits(string[] lines, int width) => Assert.All(
        lines.Where(line => !line.Contains("http", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, width));

    private static void AssertHolds(string[] lines, IEnumerable<string> texts)
    {
        HashSet<string> words = [.. lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Plain)];
        Assert.All(
            texts.SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(),
            word => Assert.Contains(Plain(word), words));
    }

    private static string Plain(string word) => word.Trim(':', ',', ';', '(', ')');
}
