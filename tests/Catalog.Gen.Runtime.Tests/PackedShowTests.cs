using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CatalogGen.Runtime;

namespace Catalog.Gen.Runtime.Tests;

public sealed class PackedShowTests
{
    private static readonly Dictionary<string, object> Values = new()
    {
        ["a b"] = "a b",
        ["1.5"] = 1.5,
        ["10"] = 10L,
        ["2.50"] = 2.50m,
        ["true"] = true,
        ["2024-02-29"] = new DateOnly(2024, 2, 29),
        ["2024-02-29T01:02:03.0000000+01:00"] = new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(1)),
        ["01:02:03.0000000"] = new TimeOnly(1, 2, 3),
        ["01:30:00"] = TimeSpan.FromMinutes(90),
        ["https://a.org/"] = new Uri("https://a.org"),
        ["Monday"] = DayOfWeek.Monday,
        ["[]"] = ImmutableArray<int>.Empty,
        ["[1, 2]"] = ImmutableArray.Create(1, 2),
        ["[[1], []]"] = ImmutableArray.Create<ImmutableArray<int>>([1], []),
        ["[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, … 2 more]"] = Enumerable.Range(0, 12).ToImmutableArray(),
        ["{a = 1.5, b = 2}"] = new PackedMap<double>(["a", "b"], [1.5, 2], 2, default),
        ["{a = [x, y]}"] = new PackedMap<ImmutableArray<string>>(["a"], [["x", "y"]], 1, default),
        ["{}"] = PackedMap<int>.Empty,
        ["{\"a\":1}"] = JsonDocument.Parse("{\"a\":1}").RootElement,
    };

    public static TheoryData<string> Texts => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_value_reads_the_same_in_every_culture(string text)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
        try
        {
            Assert.Equal(text, PackedShow.Text(Values[text]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Members_without_a_value_are_left_out()
    {
        var text = new StringBuilder();
        var show = new PackedShow(text);
        show.Add("None", null);
        Assert.False(show.HasShown);
        show.Add("Low", 1);
        show.Add("Nothing", null);
        show.Add("High", 2);
        Assert.True(show.HasShown);
        Assert.Equal("Low = 1, High = 2", text.ToString());
    }

    [Fact]
    public void A_long_map_is_cut() => Assert.EndsWith(
        "j9 = 9, … 5 more}",
        PackedShow.Text(new PackedMap<int>(
            [.. Enumerable.Range(0, 15).Select(static i => $"j{i}")], [.. Enumerable.Range(0, 15)], 15, default)),
        StringComparison.Ordinal);
}
