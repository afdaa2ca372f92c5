using System.Text.RegularExpressions;

namespace PediatricImaging.Tests;

/// <summary>Nothing of the list is lost, and none of its wording taken.</summary>
public partial class ListCoverageTests
{
    /// <summary>How many words in a row may be the list's: fewer than this.</summary>
    private const int LongRun = 6;

    [Fact]
    public void Every_heading_became_one_entry()
    {
        Assert.Equal(43, ListHeadings.All.Count);
        Assert.Equal(
            ListHeadings.All.Select(heading => heading.Id).Distinct().Order(StringComparer.Ordinal),
            Entries.All.Select(entry => entry.Id));
        Assert.Equal(42, Entries.All.Count());
    }

    [Fact]
    public void Every_entry_says_which_headings_it_came_from()
    {
        IEnumerable<(int, string, string)> said = Entries.All
            .SelectMany(entry => entry.Source.Also
                .Select(also => (also.Line, also.Heading, entry.Id))
                .Prepend((entry.Source.Line, entry.Source.Heading, entry.Id)))
            .OrderBy(heading => heading.Item1);

        Assert.Equal(ListHeadings.All, said);
    }

    [Fact]
    public void Four_entries_are_held_and_the_rest_listed()
    {
        Assert.Equal(38, Datasets.Count);
        Assert.All(Datasets.All, entry => Assert.Equal(Curation.Listed, entry.Curation));
        Assert.Equal(
            ["bch-preterm", "imperial-alberts", "imperial-serag", "usc-multiatlas"], Datasets.Unlisted.Select(entry => entry.Id));
        Assert.All(Datasets.Unlisted, entry => Assert.Equal(Curation.Held, entry.Curation));
    }

    [Fact]
    public void The_table_of_headings_is_the_lists()
    {
        string[] lines = Repository.RequireList().Split('\n');
        IEnumerable<(int, string)> headings = lines
            .Select((line, index) => (Line: index + 1, Match: Heading().Match(line)))
            .Where(line => line.Match.Success)
            .Select(line => (line.Line, line.Match.Groups["text"].Value.Trim('*', ':')));

        Assert.Equal(headings, ListHeadings.All.Select(heading => (heading.Line, heading.Heading)));
    }

    [Fact]
    public void Every_link_of_the_list_is_a_link_of_an_entry_and_no_other_is()
    {
        IEnumerable<string> links = Address().Matches(Repository.RequireList()).Select(match => match.Value);

        Assert.Equal(
            links.Distinct().Order(StringComparer.Ordinal),
            Entries.All.SelectMany(entry => entry.Links).Select(link => link.Url.OriginalString).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Summaries_are_written_afresh()
    {
        HashSet<string> runs = [.. Runs(Repository.RequireList())];

        Assert.All(Entries.All, entry => Assert.DoesNotContain(Runs(entry.Summary), runs.Contains));
        Assert.Contains(Runs("the study had 885+ postnatal brain MRI (T1w,T2w,dMRI and rsfMRI) of infants"), runs.Contains);
    }

    private static IEnumerable<string> Runs(string text)
    {
        string[] words = [.. Word().Matches(text).Select(match => match.Value.ToUpperInvariant())];
        for (int start = 0; start + LongRun <= words.Length; start++)
            yield return string.Join(' ', words, start, LongRun);
    }

    /// <summary>A heading of the third level, suppressed or not, or a bold link that starts a line.</summary>
    [GeneratedRegex(@"^(?:(?:<! ?-- )?### \[(?<text>.+?)\]\(|\*\*\[(?<text>.+?)\]\()")]
    private static partial Regex Heading();

    [GeneratedRegex(@"https?://[^\s)]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
