using System.Text.RegularExpressions;
using PediatricImaging;

namespace Pedi.Tests;

/// <summary>An entry is found by what is known of it, and by every keyword that the list gives it.</summary>
public partial class SearchTests
{
    /// <summary>Keywords that the list spells wrongly, and how the catalog spells them.</summary>
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["fractional antisotropy"] = "fractional anisotropy",
        ["piepelines"] = "pipelines",
        ["manual lables"] = "manual labels",
        ["rsFMRI neuroimaging"] = "rsfMRI neuroimaging",
        ["4D T1"] = "4D T1",
        ["multi-center"] = "multi-center",
    };

    [Fact]
    public void Every_keyword_of_the_list_finds_its_entry()
    {
        string path = Path.GetFullPath(Path.Combine(Processes.RepositoryRoot, "..", "shared", "seed", "pediatric-imaging-list.md"));
        Assert.SkipUnless(File.Exists(path), "needs ../shared/seed/pediatric-imaging-list.md, which is not beside this clone");
        string[] lines = File.ReadAllLines(path);
        Dataset[] entries = [.. Datasets.All, .. Datasets.Unlisted];
        int seen = 0;
        var missing = new List<string>();
        for (int index = 0; index < lines.Length; index++)
        {
            if (Keywords().Match(lines[index]) is not { Success: true } match)
                continue;
            Dataset entry = entries
                .SelectMany(entry => entry.Source.Also.Select(also => (also.Line, entry)).Append((entry.Source.Line, entry)))
                .Where(pair => pair.Item1 <= index + 1)
                .MaxBy(pair => pair.Item1).Item2;
            foreach (string keyword in match.Groups["words"].Value.Split(
                ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                string words = Spellings.GetValueOrDefault(keyword) ?? keyword;
                if (!Invocation.Piped("list", "--held", "--species", entry.Species.ToText(), "--search", words).Ids.Contains(entry.Id))
                    missing.Add($"{entry.Id}: {keyword}");
                seen++;
            }
        }

        Assert.Empty(missing);
        Assert.InRange(seen, 190, 260);
    }

    [Theory]
    [InlineData("DTI", "dwi")]
    [InlineData("longitudinal", "longitudinal")]
    [InlineData("openneuro ds001894", "ds001894")]
    [InlineData("line 206", "line 206")]
    [InlineData("tesla", "tesla")]
    public void Facts_are_searched(string words, string why) =>
        Assert.True(Invocation.Piped("list", "--search", words).Ids.Length > 0, why);

    [Fact]
    public void Longitudinal_finds_all_nine() => Assert.Equal(
        Datasets.All.Where(entry => entry.Design.Contains(Design.Longitudinal)).Select(entry => entry.Id),
        Invocation.Piped("list", "--search", "longitudinal").Ids);

    [Theory]
    [InlineData("pediatric", "paediatric")]
    [InlineData("labeling", "labelling")]
    [InlineData("gray matter", "grey matter")]
    [InlineData("behaviour", "behavior")]
    [InlineData("tumor", "tumour")]
    public void It_does_not_matter_how_a_word_is_spelt(string one, string other)
    {
        string[] found = Invocation.Piped("list", "--search", one).Ids;

        Assert.NotEmpty(found);
        Assert.Equal(Invocation.Piped("list", "--search", other).Ids, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("*")]
    public void A_search_for_no_word_is_refused(string words) => Assert.Equal(2, Invocation.Piped("list", "--search", words).ExitCode);

    [Fact]
    public void A_number_or_a_letter_is_a_word_of_its_own()
    {
        Assert.Equal(["ds003126"], Invocation.Piped("list", "--search", "3 T").Ids);
        Assert.Equal(["feta"], Invocation.Piped("list", "--search", "FeTA 2.1").Ids);
    }

    [Fact]
    public void A_word_is_found_by_its_beginning_and_not_in_its_middle()
    {
        Assert.Contains("dev-cog", Invocation.Piped("list", "--search", "gene").Ids);
        Assert.DoesNotContain("imperial-fetal", Invocation.Piped("list", "--search", "asl").Ids);
    }

    [Fact]
    public void Several_searches_mean_any_and_words_of_one_all()
    {
        string[] either = Invocation.Piped("list", "--search", "autism", "--search", "tumour").Ids;

        Assert.Equal(["ibis", "pbta"], either);
        Assert.Empty(Invocation.Piped("list", "--search", "autism tumour").Ids);
        Assert.Empty(Invocation.Piped("list", "--search", "autism", "--search", "tumour", "--all-of").Ids);
    }

    [GeneratedRegex(@"^(?:<!-- )?\*\*Keywords\*\*:\s*(?<words>.*?)>?(?: ?-->)?\s*$")]
    private static partial Regex Keywords();
}
