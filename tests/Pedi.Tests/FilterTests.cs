using PediatricImaging;

namespace Pedi.Tests;

/// <summary>The language of filters.</summary>
public class FilterTests
{
    [Theory]
    [InlineData("iseg-2017 iseg-2019", "--kind", "challenge")]
    [InlineData("nist-pediatric usc-neurodev", "--kind", "TEMPLATE")]
    [InlineData("iseg-2017 iseg-2019 nist-pediatric usc-neurodev", "--kind", "template", "--kind", "challenge")]
    [InlineData("feta imagine-fetal imperial-fetal syn25887675", "--life-stage", "fetal")]
    [InlineData("prime-amu", "--modality", "Chimap", "--species", "monkey")]
    [InlineData("prime-amu prime-uwmadison", "--species", "monkey")]
    [InlineData("prime-uwmadison", "--species", "macaque")]
    [InlineData("calgary-preschool hcp-d", "--modality", "asl", "--modality", "anat", "--all-of")]
    [InlineData("dev-cog hbcd", "--status", "coming")]
    [InlineData("hbn wierenga-2017", "--status", "inProgress", "--status", "unavailable")]
    [InlineData("bcp", "--design", "longitudinal", "--design", "crossSectional", "--all-of")]
    [InlineData("bcp hcp-d", "--design", "cross-sectional")]
    [InlineData("abcd bcp", "--host", "NDA")]
    [InlineData("imperial-pediatric", "--access", "licence")]
    [InlineData("pnc", "--search", "philadelphia")]
    [InlineData("imagine-fetal imperial-fetal syn25887675", "--search", "FETAL atlas")]
    [InlineData("imperial-alberts", "--search", "ALBERTS", "--held")]
    [InlineData("hbn", "--modality", "eeg")]
    [InlineData("dev-cog hbn", "--modality", "eeg", "--modality", "meg")]
    [InlineData("calgary-preschool", "--age", "2 years", "--kind", "dataset", "--modality", "bold-rest", "--modality", "asl", "--all-of")]
    public void Filters(string ids, params string[] arguments)
    {
        Invocation run = Invocation.Piped(["list", .. arguments]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, string.Join(' ', run.Ids));
    }

    [Theory]
    [InlineData("fMRI", "bold")]
    [InlineData("rsfMRI", "bold-rest")]
    [InlineData("RS-fmri", "bold-rest")]
    [InlineData("QSM", "Chimap")]
    [InlineData("DTI", "dwi")]
    [InlineData("diffusion", "dwi")]
    [InlineData("structural", "anat")]
    [InlineData("T1", "T1w")]
    [InlineData("t2", "T2w")]
    [InlineData("spectroscopy", "mrs")]
    public void A_synonym_is_the_value_that_it_means(string synonym, string modality) => Assert.Equal(
        Invocation.Piped("list", "--modality", modality).Output, Invocation.Piped("list", "--modality", synonym).Output);

    [Fact]
    public void Every_synonym_of_the_schema_is_understood()
    {
        Assert.All(Vocabularies.Terms.Modalities.Terms, term => Assert.All(
            term.Synonyms,
            synonym => Assert.True(
                Vocabularies.Terms.Modalities.TryRead(synonym, out Modality value, out _) && value == term.Value, synonym)));
        Assert.All(Vocabularies.Terms.LifeStages.Terms, term => Assert.All(
            term.Synonyms,
            synonym => Assert.True(
                Vocabularies.Terms.LifeStages.TryRead(synonym, out LifeStage value, out _) && value == term.Value, synonym)));
        Assert.All(Vocabularies.Terms.Accesses.Terms, term => Assert.All(
            term.Synonyms,
            synonym => Assert.True(Vocabularies.Terms.Accesses.TryRead(synonym, out Access value, out _) && value == term.Value, synonym)));
    }

    [Fact]
    public void A_broad_term_finds_the_narrower_and_no_narrow_one_the_broad()
    {
        Assert.Equal(15, Ids("--modality", "bold").Length + Ids("--modality", "bold", "--species", "monkey").Length);
        Assert.All(Enum.GetValues<Modality>(), modality => Assert.Equal(
            Datasets.ByModality(modality, narrower: true).Where(entry => entry.Species == Species.Human).Select(entry => entry.Id),
            Ids("--modality", modality.ToText())));
    }

    [Theory]
    [InlineData("1 entry is of animals (--species any): not considered (prime-amu).", "--modality", "QSM")]
    [InlineData("4 entries name only a broader way of imaging: not considered", "--modality", "T1w", "--search", "ABIDE", "--search",
        "preschool", "--search", "nihpd")]
    [InlineData("1 entry has ages in doubt: not considered (ibis).", "--age", "1 month", "--search", "ibis")]
    [InlineData("1 entry gives no age for one of its stages of life: not considered (ds000228).", "--age", "30 years", "--search",
        "ds000228")]
    [InlineData("1 entry has no upper age: not considered (ibsr).", "--life-stage", "adult")]
    [InlineData("do not say when people were born: not considered.", "--birth", "preterm")]
    [InlineData("1 entry is held back (--held): not considered (imperial-serag).", "--age", "30 weeks PMA")]
    [InlineData("4 entries give no age: not considered (dhcp, feta, neonatal-harvard-oxford, pbta).", "--age", "2 years")]
    [InlineData("1 entry does not say what its ages count from: not considered (imperial-neonatal-153).", "--age", "2 years")]
    [InlineData("34 entries do not say how the data are had", "--access", "open", "--species", "human", "--species", "monkey")]
    [InlineData("2 entries count scans, not subjects: not considered (dhcp, imagine-fetal).", "--subjects", ">10")]
    [InlineData("1 entry gives a goal, not a count: not considered (hbn).", "--subjects", ">10")]
    [InlineData("30 weeks is counted from birth here: write '30 weeks GA' for those not yet born", "--age", "30 weeks")]
    public void What_was_left_out_is_said(string remark, params string[] arguments)
    {
        Invocation run = Invocation.Piped(["list", .. arguments]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(remark, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_age_counts_from_birth_unless_it_says_otherwise_and_bases_are_not_mixed()
    {
        Assert.Contains("nih-peds", Ids("--age", "30 weeks"));
        Assert.DoesNotContain("imperial-fetal", Ids("--age", "30 weeks"));
        Assert.Equal(["imagine-fetal", "imperial-fetal", "syn25887675"], Ids("--age", "30 weeks GA"));
        Assert.Equal(["imperial-serag"], Ids("--age", "30w PMA", "--held"));
        Assert.Contains(
            "3 entries count gestational age (ask with GA): not considered",
            Invocation.Piped("list", "--age", "30w PMA").Error,
            StringComparison.Ordinal);
        Assert.Contains(
            "1 entry counts postmenstrual age (ask with PMA): not considered (imperial-serag)",
            Invocation.Piped("list", "--age", "30w GA", "--held").Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.5 years", "abcd")]
    [InlineData("26 weeks", "iseg-2017")]
    [InlineData("10 years", "abcd")]
    [InlineData("newborn", "unc-infant-012")]
    [InlineData("18.5 years", "nist-pediatric")]
    [InlineData("1 year", "unc-infant-012")]
    [InlineData("38w GA", "imagine-fetal")]
    public void Ages_are_completed_units(string age, string id) => Assert.Contains(id, Ids("--age", age));

    [Theory]
    [InlineData("11 years", "abcd")]
    [InlineData("6 months", "unc-infant-012")]
    [InlineData("7 months", "iseg-2017")]
    [InlineData("19 years", "nist-pediatric")]
    [InlineData("39w GA", "imagine-fetal")]
    public void An_age_past_the_last_unit_is_not_found(string age, string id) => Assert.DoesNotContain(id, Ids("--age", age));

    [Theory]
    [InlineData("2y", "2 years")]
    [InlineData("2yr", "2 years")]
    [InlineData("2years", "2 years")]
    [InlineData("  2   Years ", "2 years")]
    [InlineData("24mo", "24 months")]
    [InlineData("30w GA", "30 weeks gestational")]
    [InlineData("30 wk ga", "30 weeks gestational")]
    [InlineData("30w PMA", "30 weeks postmenstrual")]
    [InlineData("30w post-menstrual", "30 weeks postmenstrual")]
    [InlineData("28..32 weeks GA", "28 weeks..32 weeks GA")]
    [InlineData("28-32 weeks GA", "28 weeks..32 weeks GA")]
    [InlineData("28 weeks to 32 weeks GA", "28w..32w GA")]
    [InlineData("6 months – 2 years", "6 months..2 years")]
    [InlineData("0.5..2 years", "0.5 years..2 years")]
    [InlineData("6mo..2y", "6 months..2 years")]
    [InlineData("birth..1y", "newborn..1 year")]
    [InlineData("2 years since birth", "2 years")]
    [InlineData("2 years chronological", "2 years")]
    [InlineData("30wGA", "30 weeks GA")]
    [InlineData("GA 30 weeks", "30 weeks GA")]
    [InlineData("30 weeks of gestation", "30 weeks GA")]
    [InlineData("30 weeks gestational age", "30 weeks GA")]
    [InlineData("30 GW", "30 weeks GA")]
    [InlineData("30GW", "30 weeks GA")]
    [InlineData("22 weeks GA..30 weeks GA", "22..30 weeks GA")]
    [InlineData("30+3 weeks GA", "213 days GA")]
    [InlineData("2 years old", "2 years")]
    public void An_age_may_be_written_shortly(string text, string same)
    {
        Assert.Equal(Ids("--age", same, "--held"), Ids("--age", text, "--held"));
        Assert.NotEmpty(Ids("--age", text, "--held"));
    }

    [Fact]
    public void A_range_of_ages_may_be_open()
    {
        Assert.Equal(["abide-1", "abide-2", "ibsr", "nki"], Ids("--age", "30 years.."));
        Assert.Equal(["bcp", "hbcd", "loni-pediatric", "unc-infant-012"], Ids("--age", "..1 day"));
    }

    [Theory]
    [InlineData("2", "'2' has no unit")]
    [InlineData("two years", "write a number and a unit")]
    [InlineData("2 years unstated", "write a number and a unit")]
    [InlineData(">18 years", "write a range that is open above: '18 years..'")]
    [InlineData("< 1 year", "write a range that is open below: '..1 year'")]
    [InlineData("toddler", "it is a stage of life: write --life-stage toddler")]
    [InlineData("30 weeks GA..6 months", "both ends of a range count from the same moment")]
    [InlineData("30.5+3 weeks GA", "days are added to whole weeks")]
    [InlineData("２ years", "write a number and a unit")]
    [InlineData("2 years of life", "write a number and a unit")]
    [InlineData(" ", "write a number and a unit")]
    [InlineData("..", "write a number and a unit")]
    [InlineData("2 parsecs", "'parsecs' is no unit")]
    [InlineData("3 years..2 years", "write the lower age first")]
    [InlineData("-2 years", "write a number and a unit")]
    [InlineData("999999 years", "ages go up to 99999.999")]
    [InlineData("30 weeks FOO", "write a number and a unit")]
    public void A_wrong_age_is_answered_with_its_form(string age, string message)
    {
        Invocation run = Invocation.Piped("list", $"--age={age}");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith($"pedi: '{age}' is not an age: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Every_age_of_the_catalog_is_found_by_its_own_bounds() => Assert.All(Datasets.All, entry =>
    {
        foreach (AgeRange range in entry.Ages.Where(range => range.IsAtScan && range.Basis != AgeBasis.Unstated))
        {
            foreach (string bound in new[] { range.FromText, range.ToText ?? "100 years" })
                Assert.Contains(entry.Id, Ids("--age", $"{bound} {range.Basis.ToText()}", "--species", entry.Species.ToText()));
        }
    });

    [Theory]
    [InlineData(">100", "bcp imperial-neonatal-153 pnc")]
    [InlineData(">=153", "bcp imperial-neonatal-153 pnc")]
    [InlineData("≥ 153", "bcp imperial-neonatal-153 pnc")]
    [InlineData("<60", "ds003126")]
    [InlineData("<=58", "ds003126")]
    [InlineData("58", "ds003126")]
    [InlineData("=58", "ds003126")]
    [InlineData("80..90", "ds003499 feta imperial-fetal")]
    [InlineData("9,000..", "pnc")]
    [InlineData("80-90", "ds003499 feta imperial-fetal")]
    [InlineData("<99999999999999999999", "bcp ds003126 ds003499 feta imperial-fetal imperial-neonatal-153 pnc")]
    [InlineData("..60", "ds003126")]
    public void Subjects_are_compared(string query, string ids) => Assert.Equal(ids, string.Join(' ', Ids("--subjects", query)));

    [Theory]
    [InlineData("many")]
    [InlineData(">")]
    [InlineData(" ")]
    [InlineData("100..50")]
    [InlineData("1.5")]
    public void A_wrong_number_of_subjects_is_refused(string query)
    {
        Invocation run = Invocation.Piped("list", $"--subjects={query}");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"pedi: '{query}' is no ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'T3w' is not a modality: did you mean 'T1w' or 'T2w'? Otherwise the choices are anat, T1w,", "--modality", "T3w")]
    [InlineData("'fNRI' is not a modality: did you mean 'fMRI', which is 'bold' here?", "--modality", "fNRI")]
    [InlineData("'scan' is not a kind: the choices are dataset, atlas, template, challenge, analysis", "--kind", "scan")]
    [InlineData("'in-progres' is not a status: did you mean 'inProgress'?", "--status", "in-progres")]
    [InlineData("'opne' is not a way of access: did you mean 'open'?", "--access", "opne")]
    [InlineData("'github' is not a host: the choices are openneuro, synapse, nda, osf, nitrc", "--host", "github")]
    [InlineData("there is no column 'sujects': did you mean 'subjects'?", "--columns", "sujects")]
    [InlineData("'nam' is no order: did you mean 'name'?", "--sort", "nam")]
    public void A_wrong_value_is_answered_with_the_nearest_and_the_choices(string message, params string[] arguments)
    {
        Invocation run = Invocation.Piped(["list", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    private static string[] Ids(params string[] arguments) => Invocation.Piped(["list", .. arguments]).Ids;
}
