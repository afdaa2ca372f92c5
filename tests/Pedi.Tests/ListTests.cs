using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Tests;

public class ListTests
{
    [Fact]
    public void A_row_for_each_listed_entry_and_nothing_else()
    {
        Invocation run = Invocation.Piped("list", "--species", "any");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(38, run.Lines.Length);
        Assert.Equal(Datasets.All.Select(entry => entry.Id), run.Ids);
    }

    [Fact]
    public void People_are_meant_unless_a_species_is_named_and_what_is_left_out_is_said()
    {
        Invocation run = Invocation.Piped("list");

        Assert.Equal(Datasets.BySpecies(Species.Human).Select(entry => entry.Id), run.Ids);
        Assert.Equal(
            """
            4 entries are held back (--held): not considered (bch-preterm, imperial-alberts, imperial-serag, usc-multiatlas).
            2 entries are of animals (--species any): not considered (prime-amu, prime-uwmadison).

            """.ReplaceLineEndings("\n"),
            run.Error);
        Assert.Equal("", Invocation.Piped("list", "--species", "ANY", "--held").Error);
    }

    [Fact]
    public void Piped_rows_are_nine_columns_set_apart_by_tabs_and_whole()
    {
        Invocation run = Invocation.Piped("list", "--held", "--species", "any");

        Assert.Equal(42, run.Lines.Length);
        Assert.All(run.Lines, line => Assert.Equal(9, line.Split('\t').Length));
        Assert.DoesNotContain('\e', run.Output);
        Assert.Contains(
            "dhcp\tdHCP\tdataset\tneonatal, infant\tT1w, T2w, dwi, bold-rest\t885+ scans\t\tavailable"
            + "\thttps://biomedia.github.io/dHCP-release-notes/download.html",
            run.Lines);
        Assert.Contains("\tgoal 10,000\t", run.LineOf("hbn"), StringComparison.Ordinal);
        Assert.Contains("\t0–10 years (planned)\t", run.LineOf("hbcd"), StringComparison.Ordinal);
        Assert.Contains("\t7 years and up\t", run.LineOf("ibsr"), StringComparison.Ordinal);
        Assert.Contains("\tUSC multi-atlas (?)\tatlas\t24–33 weeks postmenstrual at birth\t", run.LineOf("usc-multiatlas"),
            StringComparison.Ordinal);
        Assert.Contains("\t29–44 weeks (basis unstated)\t", run.LineOf("imperial-neonatal-153"), StringComparison.Ordinal);
        Assert.Contains("\tIBIS (?)\tdataset\t6–24 years (?)\t", run.LineOf("ibis"), StringComparison.Ordinal);
        Assert.Contains("\tdataset (macaque)\t", run.LineOf("prime-uwmadison"), StringComparison.Ordinal);
        Assert.Contains(
            "\t2 weeks – 12 months; 15 months – 2 years; 4–10 years\t", run.LineOf("usc-neurodev"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,link", "abcd\thttps://abcdstudy.org/about/")]
    [InlineData("ID, Subjects", "abcd\t")]
    [InlineData("life stages,id", "child\tabcd")]
    public void Columns_are_those_that_are_asked_for(string columns, string first) =>
        Assert.Equal(first, Invocation.Piped("list", "--columns", columns).Lines[0]);

    [Fact]
    public void Every_column_can_be_asked_for()
    {
        string[] names = [.. Column.All.Select(column => column.Name)];
        Invocation run = Invocation.Piped("list", "--columns", string.Join(',', names), "--held", "--species", "any");

        Assert.All(run.Lines, line => Assert.Equal(names.Length, line.Split('\t').Length));
        Assert.All(
            Enumerable.Range(0, names.Length),
            index => Assert.Contains(run.Lines, line => line.Split('\t')[index].Length > 0));
    }

    [Theory]
    [InlineData("id", "abcd", "wierenga-2017")]
    [InlineData("subjects", "pnc", "wierenga-2017")]
    [InlineData("age", "feta", "dev-cog")]
    [InlineData("kind", "abcd", "wierenga-2017")]
    [InlineData("access", "imperial-pediatric", "usc-neurodev")]
    public void Rows_can_be_sorted(string order, string first, string last)
    {
        string[] ids = Invocation.Piped("list", "--sort", order).Ids;

        Assert.Equal(first, ids[0]);
        Assert.Equal(last, ids[^1]);
        Assert.Equal(36, ids.Length);
    }

    [Fact]
    public void Rows_can_be_sorted_the_other_way_round_and_what_is_not_told_stays_at_the_end()
    {
        string[] ids = Invocation.Piped("list", "--sort", "subjects", "--reverse").Ids;

        Assert.Equal("ds003126", ids[0]);
        Assert.Null(Datasets.Get(ids[^1]).Subjects);
    }

    [Fact]
    public void Nothing_found_is_said_beside_the_output()
    {
        Invocation run = Invocation.Piped("list", "--search", "zebrafish");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal("No entry is like that.\n", run.Error);
    }

    [Theory]
    [InlineData("Rows", 125)]
    [InlineData("Rows", 200)]
    [InlineData("Stacks", 76)]
    [InlineData("Stacks", 112)]
    [InlineData("Blocks", 40)]
    [InlineData("Blocks", 65)]
    public void At_a_terminal_it_is_as_much_of_a_table_as_fits(string shape, int width)
    {
        string[] lines = Invocation.AtTerminal(width, "list").Text();

        Assert.Equal(
            shape,
            lines[0].StartsWith("Id, name", StringComparison.Ordinal) ? "Stacks"
                : lines[0].StartsWith("Id ", StringComparison.Ordinal) ? "Rows"
                : "Blocks");
    }

    [Fact]
    public void The_id_leads_to_the_data_where_a_terminal_has_links() => Assert.Contains(
        "https://biomedia.github.io/dHCP-release-notes/download.html", Invocation.AtTerminal(100, "list").Output, StringComparison.Ordinal);
}
