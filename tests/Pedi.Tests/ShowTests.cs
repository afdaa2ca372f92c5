using PediatricImaging;

namespace Pedi.Tests;

public class ShowTests
{
    [Fact]
    public void Piped_it_is_a_fact_a_line()
    {
        const string Summary =
            "The probabilistic Harvard-Oxford atlas of the cortex, carried over to newborns with structural, diffusion and "
            + "resting-state images from the second dHCP release.";

        Invocation run = Invocation.Piped("show", "neonatal-harvard-oxford");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(
            $$"""
            id	neonatal-harvard-oxford
            name	Neonatal Harvard-Oxford
            title	Harvard-Oxford Cortical Structural Atlas for newborns
            kind	atlas
            summary	{{Summary}}
            status	available
            curation	listed
            access	request
            species	human
            life stages	neonatal
            modalities	T2w, dwi, bold-rest
            provides	probabilityMaps
            link, paper	https://www.nature.com/articles/s41467-021-22960-0
            derived from	dhcp (dHCP)
            note	The atlas is had by asking; the images behind it are public as part of dHCP.
            source	Nature Communications, line 105

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void What_points_at_an_entry_is_shown_too()
    {
        Assert.Contains("made from it\tneonatal-harvard-oxford (Neonatal Harvard-Oxford)", Invocation.Piped("show", "dhcp").Lines);
        Assert.Contains("succeeded by\tiseg-2019 (iSeg-2019)", Invocation.Piped("show", "iseg-2017").Lines);
        Assert.Contains("related from\tabide-1 (ABIDE I)", Invocation.Piped("show", "abide-2").Lines);
    }

    [Fact]
    public void Every_entry_can_be_shown_held_ones_too() => Assert.All(Datasets.All.Concat(Datasets.Unlisted), entry =>
    {
        Invocation run = Invocation.Piped("show", entry.Id);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"id\t{entry.Id}", run.Lines[0]);
        Assert.All(entry.Notes, note => Assert.Contains($"note\t{note}", run.Lines));
        Assert.All(entry.Links, link => Assert.Contains($"link, {link.Rel.ToText()}\t{link.Url.OriginalString}", run.Lines));
        Assert.All(run.Lines, line => Assert.Equal(2, line.Split('\t').Length));
    });

    [Theory]
    [InlineData("dhpc", "There is no entry 'dhpc'. Did you mean 'dhcp'?")]
    [InlineData("HCPD", "There is no entry 'HCPD'. Did you mean 'hcp-d'?")]
    [InlineData("abide", "There is no entry 'abide'. Did you mean 'abide-1' or 'abide-2'?")]
    [InlineData("iseg", "There is no entry 'iseg'. Did you mean 'iseg-2017' or 'iseg-2019'?")]
    [InlineData("zebrafish", "There is no entry 'zebrafish'. 'pedi list' has the ids.")]
    [InlineData("", "There is no entry ''. 'pedi list' has the ids.")]
    public void An_unknown_id_is_answered_with_the_nearest(string id, string message)
    {
        Invocation run = Invocation.Piped("show", id);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal(message + "\n", run.Error);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(72)]
    [InlineData(200)]
    public void At_a_terminal_it_is_wrapped_and_loses_no_word(int width)
    {
        Dataset entry = Datasets.Get("ds001894");
        string[] lines = Invocation.AtTerminal(width, "show", entry.Id).Text();

        Assert.Equal("OpenNeuro ds001894 (ds001894)", lines[0]);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        string text = string.Join(' ', lines.Select(line => line.Trim()));
        Assert.All(entry.Summary.Split(' '), word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.All(string.Join(' ', entry.Notes).Split(' '), word => Assert.Contains(word, text, StringComparison.Ordinal));
    }
}
