using Pedi.Rendering;
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
            note	The data are had by asking; the second data release, which it relies on, is on a website.
            note	The list gives no ages; the life stage is its word neonatal.
            source	Nature Communications, line 105 (Atlas list)
            not known	ages, subjects, design, host

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void What_points_at_an_entry_is_shown_too()
    {
        Assert.Contains("made from it\tneonatal-harvard-oxford (Neonatal Harvard-Oxford)", Invocation.Piped("show", "dhcp").Lines);
        Assert.Contains("related from\tiseg-2019 (iSeg-2019)", Invocation.Piped("show", "iseg-2017").Lines);
        Assert.Contains("related from\tabide-1 (ABIDE I)", Invocation.Piped("show", "abide-2").Lines);
    }

    [Fact]
    public void Every_entry_can_be_shown_held_ones_too() => Assert.All(Datasets.All.Concat(Datasets.Unlisted), entry =>
    {
        Invocation run = Invocation.Piped("show", entry.Id);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"id\t{entry.Id}", run.Lines[0]);
        Assert.All(entry.Notes, note => Assert.Contains($"note\t{note}", run.Lines));
        Assert.All(entry.Doubts, doubt => Assert.Contains($"doubt\t{doubt}", run.Lines));
        Assert.All(
            entry.Links,
            link => Assert.Contains(
                $"link, {link.Rel.ToText()}" + (link.Label is { } label ? $" ({label})" : "") + $"\t{link.Url.OriginalString}", run.Lines));
        Assert.All(run.Lines, line => Assert.Equal(2, line.Split('\t').Length));
    });

    [Theory]
    [InlineData("dhpc", "pedi: there is no entry 'dhpc': did you mean 'dhcp'?")]
    [InlineData("abide", "pedi: there is no entry 'abide': did you mean 'abide-1' or 'abide-2'?")]
    [InlineData("iseg", "pedi: there is no entry 'iseg': did you mean 'iseg-2017' or 'iseg-2019'?")]
    [InlineData("zebrafish", "pedi: there is no entry 'zebrafish': 'pedi list' has the ids")]
    [InlineData("", "pedi: there is no entry '': 'pedi list' has the ids")]
    public void An_unknown_id_is_answered_with_the_nearest(string id, string message)
    {
        Invocation run = Invocation.Piped("show", id);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal(message + "\n", run.Error);
    }

    [Theory]
    [InlineData("DHCP")]
    [InlineData("Dhcp")]
    public void An_id_may_be_in_any_case(string id) => Assert.Equal("id\tdhcp", Invocation.Piped("show", id).Lines[0]);

    [Theory]
    [InlineData("ABIDE II", "abide-2")]
    [InlineData("HCPD", "hcp-d")]
    [InlineData("OpenNeuro 2", "ds001894")]
    [InlineData("philadelphia", "pnc")]
    [InlineData("Healthy Brain Network", "hbn")]
    public void A_name_or_a_heading_of_the_list_leads_to_the_entry(string name, string id) =>
        Assert.Equal($"id\t{id}", Invocation.Piped("show", name).Lines[0]);

    [Fact]
    public void Every_label_has_its_place_on_a_page() => Assert.All(
        Datasets.All.Concat(Datasets.Unlisted).SelectMany(EntryFacts.Of),
        fact => Assert.Contains(fact.Link is null ? fact.Label : "link", EntryFacts.Labels));
}
