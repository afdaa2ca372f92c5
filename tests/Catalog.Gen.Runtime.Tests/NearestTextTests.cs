using CatalogGen.Runtime;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests;

public sealed class NearestTextTests
{
    [Theory]
    [InlineData("dhpc", "dhcp")]
    [InlineData("HCPD", "hcp-d")]
    [InlineData("hcp_d", "hcp-d")]
    [InlineData("nki rocklnad", "nki-rockland")]
    [InlineData("nki/rocklandxx", "nki-rockland")]
    [InlineData("ab", "a.b")]
    public void The_nearest_id_is_named(string text, string nearest) => Assert.Equal(
        $"'{text}' is not an id of Datasets: did you mean '{nearest}'?",
        Message(text, "dhcp", "hcp-d", "nki-rockland", "a.b"));

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("xyz")]
    [InlineData("ac")]
    [InlineData("nki-rockxxx")]
    public void What_is_near_to_no_id_is_refused_alone(string text) =>
        Assert.Equal($"'{text}' is not an id of Datasets", Message(text, "dhcp", "hcp-d", "nki-rockland", "a.b"));

    [Fact]
    public void Of_ids_as_near_the_first_is_named() =>
        Assert.Equal("'bird' is not an id of Datasets: did you mean 'bard'?", Message("bird", "bard", "bord"));

    [Fact]
    public void A_long_text_is_cut_and_not_searched_for()
    {
        string text = new('x', 201);
        Assert.Equal($"'{text[..200]}…' is not an id of Datasets", Message(text, text));
    }

    /// <summary>Beside the distance as it is defined, without a table.</summary>
    [Fact]
    public void The_nearest_is_told_by_insertions_deletions_replacements_and_swaps()
    {
        Gen<string> name = Any.String[Any.Char['a', 'c'], 0, 7];
        Any.Select(name, name.Array[0, 6]).Sample(static (text, ids) =>
        {
            string? nearest = ids
                .Select(id => (Id: id, Slips: Slips(text, id), Allowed: Allowed(Math.Min(text.Length, id.Length))))
                .Where(candidate => text.Length > 0 && candidate.Slips <= candidate.Allowed)
                .OrderBy(static candidate => candidate.Slips)
                .Select(static candidate => candidate.Id)
                .FirstOrDefault();
            Assert.Equal(
                $"'{text}' is not an id of Datasets" + (nearest is null ? "" : $": did you mean '{nearest}'?"),
                Message(text, ids));
        });
    }

    private static string Message(string text, params string[] ids) =>
        NearestText.Message(text, "an id of Datasets", ids.Length, place => ids[place]);

    private static int Allowed(int length) => length switch
    {
        < 3 => 0,
        < 5 => 1,
        _ => 2,
    };

    private static int Slips(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return a.Length + b.Length;
        if (a[^1] == b[^1])
            return Slips(a[..^1], b[..^1]);
        int slips = 1 + new[] { Slips(a[..^1], b), Slips(a, b[..^1]), Slips(a[..^1], b[..^1]) }.Min();
        bool areSwapped = a.Length > 1 && b.Length > 1 && a[^1] == b[^2] && a[^2] == b[^1];
        return areSwapped ? Math.Min(slips, 1 + Slips(a[..^2], b[..^2])) : slips;
    }
}
