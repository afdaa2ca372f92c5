using PediatricImaging;

namespace Pedi.Tests;

public class ListTests
{
    [Fact]
    public void A_row_for_each_listed_entry_and_nothing_else()
    {
        Invocation run = Invocation.Piped("list");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(38, run.Lines.Length);
        Assert.Equal(
            Datasets.All.Select(entry => entry.Id),
            run.Lines.Select(line => line.Split('\t')[0]));
    }

    [Fact]
    public void Piped_rows_are_seven_columns_set_apart_by_tabs_and_whole()
    {
        Invocation run = Invocation.Piped("list", "--held");

        Assert.Equal(42, run.Lines.Length);
        Assert.All(run.Lines, line => Assert.Equal(7, line.Split('\t').Length));
        Assert.DoesNotContain('\e', run.Output);
        Assert.Contains("dhcp\tdHCP\tdataset\t\tT1w, T2w, dwi, bold-rest\t885+ scans\tavailable", run.Lines);
        Assert.Contains("hbn\tHBN\tdataset\t5–21 years\tT1w, T2w, dwi, bold-rest, eeg\tgoal 10,000\tinProgress", run.Lines);
        Assert.Contains("hbcd\tHBCD\tdataset\t0–10 years (planned)\tmri\t\tcoming", run.Lines);
        Assert.Contains("ibsr\tIBSR\tdataset\t7 years and up\tT1w\t\tavailable", run.Lines);
        Assert.Contains("usc-multiatlas\tUSC multi-atlas\tatlas\t24–33 weeks postmenstrual at birth\tT1w\t\tavailable", run.Lines);
        Assert.Contains(
            "imperial-neonatal-153\tImperial neonatal (153 subjects)\tatlas\t29–44 weeks (basis unstated)\tT2w\t153\tavailable", run.Lines);
        Assert.Contains(
            run.Lines,
            line => line.StartsWith("usc-neurodev\t", StringComparison.Ordinal)
                && line.Contains("\t2 weeks – 12 months; 15 months – 2 years; 4–10 years\t", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("iseg-2017 iseg-2019", "--kind", "challenge")]
    [InlineData("nist-pediatric usc-neurodev", "--kind", "TEMPLATE")]
    [InlineData("iseg-2017 iseg-2019 nist-pediatric usc-neurodev", "--kind", "template", "--kind", "challenge")]
    [InlineData("feta imagine-fetal imperial-fetal syn25887675", "--life-stage", "fetal")]
    [InlineData("prime-amu", "--modality", "Chimap")]
    [InlineData("hcp-d", "--modality", "asl", "--modality", "anat")]
    [InlineData("dev-cog hbcd", "--status", "coming")]
    [InlineData("hbn wierenga-2017", "--status", "inProgress", "--status", "unavailable")]
    [InlineData("pnc", "--search", "philadelphia")]
    [InlineData("imagine-fetal imperial-fetal syn25887675", "--search", "FETAL atlas")]
    [InlineData("imperial-alberts", "--search", "ALBERTS", "--held")]
    [InlineData("calgary-preschool", "--age", "2 years", "--kind", "dataset", "--modality", "bold-rest", "--modality", "asl")]
    public void Filters(string ids, params string[] arguments)
    {
        Invocation run = Invocation.Piped(["list", .. arguments]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, string.Join(' ', run.Lines.Select(line => line.Split('\t')[0])));
    }

    [Fact]
    public void An_age_is_one_of_life_unless_it_says_otherwise()
    {
        string[] twoYears = Ids("--age", "2 years");
        Assert.Contains("bcp", twoYears);
        Assert.Contains("imperial-pediatric", twoYears);
        Assert.DoesNotContain("abcd", twoYears);

        Assert.Contains("nih-peds", Ids("--age", "30 weeks"));
        Assert.DoesNotContain("imperial-fetal", Ids("--age", "30 weeks"));
        Assert.Equal(["imagine-fetal", "imperial-fetal", "syn25887675"], Ids("--age", "30 weeks gestational"));
        Assert.Equal(
            ["imagine-fetal", "imperial-fetal", "imperial-serag", "syn25887675"], Ids("--age", "30 weeks postmenstrual", "--held"));
        Assert.Equal(Ids("--age", "2 years"), Ids("--age", "24 months chronological"));
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
    [InlineData(
        "'T1' is not a modality. Did you mean 'T1w'? The choices: T1w, T2w, dwi, bold, bold-rest, bold-task, asl, mrs, Chimap, "
        + "eeg, meg, mri, anat.",
        "--modality",
        "T1")]
    [InlineData("'scan' is not a kind. The choices: dataset, atlas, template, challenge, analysis.", "--kind", "scan")]
    [InlineData(
        "'fetus' is not a stage of life. Did you mean 'fetal'? The choices: fetal, neonatal, infant, toddler, child, adolescent, "
        + "youngAdult, adult.",
        "--life-stage",
        "fetus")]
    [InlineData(
        "'in-progres' is not a status. Did you mean 'inProgress'? The choices: available, inProgress, coming, unavailable.",
        "--status",
        "in-progres")]
    public void A_wrong_value_is_answered_with_the_choices(string message, params string[] arguments)
    {
        Invocation run = Invocation.Piped(["list", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal(message + "\n", run.Error);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("two years")]
    [InlineData("2 years unstated")]
    [InlineData("2 years of life")]
    [InlineData("")]
    public void A_wrong_age_is_answered_with_its_form(string age)
    {
        Invocation run = Invocation.Piped("list", "--age", age);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith($"'{age}' is not an age. Write a number and a unit", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(200)]
    public void At_a_terminal_it_is_a_table_that_breaks_no_word(int width)
    {
        string[] lines = Invocation.AtTerminal(width, "list").Text();

        Assert.Contains(
            lines, line => line.Contains("Id", StringComparison.Ordinal) && line.Contains("Modalities", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.All(Datasets.All, entry =>
        {
            Assert.Contains(lines, line => line.TrimStart().StartsWith($"{entry.Id} ", StringComparison.Ordinal));
            IEnumerable<string> words =
            [
                .. entry.Name.Split(' '), .. entry.Modalities.Select(modality => modality.ToText()), entry.Status.ToText(),
                entry.Kind.ToText(),
            ];
            Assert.All(words, word => Assert.Contains(lines, line => line.Contains(word, StringComparison.Ordinal)));
        });
        Assert.Contains(lines, line => line.Contains("gestational", StringComparison.Ordinal));
    }

    private static string[] Ids(params string[] arguments) =>
        [.. Invocation.Piped(["list", .. arguments]).Lines.Select(line => line.Split('\t')[0])];
}
