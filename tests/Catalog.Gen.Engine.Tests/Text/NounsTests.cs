using Catalog.Gen.Engine.Text;
using Humanizer;

namespace Catalog.Gen.Tests.Text;

public class NounsTests
{
    /// <summary>Where the oracle is of another opinion, and is wrong or no better.</summary>
    private static readonly Dictionary<string, string> Ours =
        """
        apex apices, atlas atlases, bonus bonuses, canvas canvases, census censuses, chorus choruses,
        consensus consensuses, corpus corpuses, epoch epochs, focus focuses, gas gases, genius geniuses, grass grasses,
        gyrus gyri, monarch monarchs, person persons, plus pluses, software software, spacecraft spacecraft,
        spectrum spectra, stadium stadiums, stomach stomachs, surplus surpluses
        """
        .Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static pair => pair.Trim().Split(' '))
        .ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);

    private static string[] Common { get; } =
        File.ReadAllText(Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.Engine.Tests", "Text", "nouns.txt"))
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void The_plural_of_a_common_noun_is_that_of_an_inflection_library()
    {
        string[] wrong = [.. Common
            .Where(noun => Nouns.Plural(noun) != (Ours.TryGetValue(noun, out string? ours) ? ours : noun.Pluralize()))
            .Select(noun => $"{noun}: {Nouns.Plural(noun)}, and not {noun.Pluralize()}")];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void The_singular_of_a_plural_is_the_noun_or_the_plural_is_left_alone()
    {
        string[] wrong = [.. Common
            .SelectMany(noun => new (string Noun, string Plural)[] { (noun, noun.Pluralize()), (noun, Nouns.Plural(noun)), (noun, noun) })
            .Distinct()
            .Where(pair => Nouns.Singular(pair.Plural) != pair.Noun && Nouns.Singular(pair.Plural) != pair.Plural)
            .Select(pair => $"{pair.Plural}: {Nouns.Singular(pair.Plural)}, and not {pair.Noun}")];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Few_plurals_are_left_alone()
    {
        string[] left = [.. Common
            .Where(noun => Nouns.Plural(noun) != noun && Nouns.Singular(Nouns.Plural(noun)) != noun)
            .Select(Nouns.Plural)];
        Assert.Equal(["bases"], left);
    }

    [Fact]
    public void A_plural_has_no_other_plural()
    {
        string[] wrong = [.. Common.Select(Nouns.Plural).Where(plural => Nouns.Plural(plural) != plural)];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    [Theory]
    [InlineData("Modalities", "Modality")]
    [InlineData("Atlases", "Atlas")]
    [InlineData("lifeStages", "lifeStage")]
    [InlineData("life stages", "life stage")]
    [InlineData("time-series", "time-series")]
    [InlineData("SchoolChildren", "SchoolChild")]
    [InlineData("DOIs", "DOI")]
    [InlineData("Ids", "Id")]
    [InlineData("DNS", "DNS")]
    [InlineData("Status", "Status")]
    [InlineData("Access", "Access")]
    [InlineData("Basis", "Basis")]
    [InlineData("news", "news")]
    [InlineData("neuroses", "neuroses")]
    [InlineData("items2", "items2")]
    [InlineData("名前", "名前")]
    [InlineData("s", "s")]
    [InlineData("", "")]
    public void Singular_of_a_name(string plural, string singular) => Assert.Equal(singular, Nouns.Singular(plural));

    [Theory]
    [InlineData("Dataset", "Datasets")]
    [InlineData("Datasets", "Datasets")]
    [InlineData("Series", "Series")]
    [InlineData("LifeStage", "LifeStages")]
    [InlineData("SchoolChild", "SchoolChildren")]
    [InlineData("Fireman", "Firemen")]
    [InlineData("German", "Germans")]
    [InlineData("DOI", "DOIs")]
    [InlineData("DOIs", "DOIs")]
    [InlineData("GPS", "GPSes")]
    [InlineData("Hydrolysis", "Hydrolyses")]
    [InlineData("Level2", "Level2s")]
    [InlineData("名前", "名前s")]
    public void Plural_of_a_name(string singular, string plural) => Assert.Equal(plural, Nouns.Plural(singular));
}
