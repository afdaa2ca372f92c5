namespace Pedi.Tests;

/// <summary>What a researcher asked and could not: each in one command.</summary>
public class QuestionTests
{
    [Theory]
    [InlineData("T2w in neonates", "bcp dhcp neonatal-harvard-oxford unc-infant-012 imperial-neonatal-153",
        "--modality T2w --life-stage neonatal")]
    [InlineData("T2w in neonates, and open", "", "--modality T2w --life-stage neonatal --access open")]
    [InlineData("diffusion between 6 months and 2 years", "bcp calgary-preschool", "--modality dwi --age 6mo..2y")]
    [InlineData("longitudinal with more than 100 subjects", "bcp", "--design longitudinal --subjects >100")]
    [InlineData("anatomy in ABIDE", "abide-1 abide-2", "--search ABIDE --modality anat")]
    [InlineData("a fetus of 30 weeks", "imagine-fetal imperial-fetal syn25887675", "--age 30w|GA")]
    [InlineData("children of two, and no macaques", "", "--age 2y --species macaque --kind atlas")]
    [InlineData("data of monkeys at 2 years", "prime-uwmadison", "--age 2y --species monkey")]
    [InlineData("everything with labels", "dhcp feta ibsr imagine-fetal imperial-neonatal-153 syn25887675 usc-neurodev", "--search labels")]
    [InlineData("what is kept at OpenNeuro", "ds000228 ds001894 ds003126 ds003499", "--host openneuro")]
    [InlineData("templates", "nist-pediatric usc-neurodev", "--kind template")]
    [InlineData("autism", "ibis", "--search ASD")]
    [InlineData("3 tesla", "ds003126", "--search 3T")]
    public void A_question_is_one_command(string question, string ids, string arguments)
    {
        Invocation run = Invocation.Piped(["list", .. arguments.Split(' ').Select(word => word.Replace('|', ' '))]);

        Assert.True(run.ExitCode == 0, question);
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), run.Ids);
    }

    [Fact]
    public void The_link_is_in_the_list() => Assert.Equal(
        "imagine-fetal\thttps://form.jotform.com/91364382958166",
        Invocation.Piped("list", "--age", "30w GA", "--columns", "id,link").Lines[0]);

    [Fact]
    public void How_many_were_left_out_because_they_give_no_age_is_said() => Assert.Contains(
        "4 entries give no age: not considered", Invocation.Piped("list", "--age", "2 years").Error, StringComparison.Ordinal);

    [Fact]
    public void Entries_are_compared() => Assert.Contains(
        "modalities\tT1w, T2w, dwi, bold-rest, bold-task, asl\tT1w, T2w, dwi, bold-rest, eeg",
        Invocation.Piped("compare", "hcp-d", "hbn").Lines);

    [Fact]
    public void Entries_are_counted_by_modality_and_stage_of_life()
    {
        string[] lines = Invocation.Piped("stats", "--species", "human").Lines;

        Assert.Equal("modality\tfetal\tneonatal\tinfant\ttoddler\tchild\tadolescent\tyoungAdult\tadult\tall", lines[0]);
        Assert.Equal(14, lines.Length);
        Assert.StartsWith("mri\t4\t", lines.Single(line => line.StartsWith("mri\t", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
