using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Host = PediatricImaging.Repository;

namespace PediatricImaging.Tests;

/// <summary>What the catalog is like to use from C#.</summary>
public class CatalogTests
{
    [Fact]
    public void An_entry_is_a_member_and_its_fields_are_typed()
    {
        Dataset dhcp = Datasets.Dhcp;

        Assert.Equal("dhcp", dhcp.Id);
        Assert.Equal("dHCP", dhcp.Name);
        Assert.Null(dhcp.Title);
        Assert.Equal(Species.Human, dhcp.Species);
        Assert.Equal([Modality.T1w, Modality.T2w, Modality.Dwi, Modality.BoldRest], dhcp.Modalities);
        Assert.Equal((885, CountQualifier.AtLeast, CountUnit.Scans), (dhcp.Subjects!.Count, dhcp.Subjects.Qualifier, dhcp.Subjects.Of));
        Assert.Equal([AtlasPart.Labels], dhcp.Atlas!.Provides);
        Assert.Equal(new Uri("https://biomedia.github.io/dHCP-release-notes/download.html"), dhcp.Links[0].Url);
        Assert.Same(dhcp, Datasets.Get(Datasets.Ids.Dhcp));
    }

    [Fact]
    public void Ages_know_their_unit_and_what_they_count_from()
    {
        AgeRange range = Assert.Single(Datasets.ImperialFetal.Ages);

        Assert.Equal(new AgeBound(23, AgeUnit.Weeks, AgeBasis.Gestational), range.From);
        Assert.Equal(new AgeBound(37, AgeUnit.Weeks, AgeBasis.Gestational), range.To);
        Assert.Equal("23–37 weeks", range.Describe());
        Assert.Null(Datasets.Ibsr.Ages[0].To);
        Assert.Equal("7 years and up", Datasets.Ibsr.Ages[0].Describe());
        Assert.Equal("7 days – 14 years", Datasets.NihPeds.Ages[0].Describe());
        Assert.Equal("2 years", Datasets.ImperialPediatric.Ages[0].Describe());
        Assert.Equal(AgeMoment.Birth, Datasets.Get("usc-multiatlas").Ages[0].At);
    }

    [Fact]
    public void An_entry_covers_the_ages_that_it_says_on_their_own_clock()
    {
        AgeBound life = AgeBound.Parse("30 weeks", AgeBasis.Chronological);
        AgeBound gestation = AgeBound.Parse("30 weeks", AgeBasis.Gestational);

        Assert.True(Datasets.ImperialFetal.Covers(gestation));
        Assert.False(Datasets.ImperialFetal.Covers(life));
        Assert.True(Datasets.NihPeds.Covers(life));
        Assert.False(Datasets.NihPeds.Covers(gestation));
        Assert.True(Datasets.Ibsr.Covers(AgeBound.Parse("90 years", AgeBasis.Chronological)));
        Assert.False(Datasets.Ibsr.Covers(AgeBound.Parse("6 years", AgeBasis.Chronological)));

        // Not stated what it counts from; and the age at birth, which is not when anyone was imaged.
        Assert.False(Datasets.ImperialNeonatal153.Covers(gestation));
        Assert.False(Datasets.Get("usc-multiatlas").Covers(gestation));
    }

    [Fact]
    public void Ranges_overlap_where_an_age_is_in_both()
    {
        Assert.True(Datasets.Bcp.Ages[0].Overlaps(Datasets.HcpD.Ages[0]));
        Assert.True(Datasets.HcpD.Ages[0].Overlaps(Datasets.Bcp.Ages[0]));
        Assert.False(Datasets.Bcp.Ages[0].Overlaps(Datasets.Abcd.Ages[0]));
        Assert.True(Datasets.Ibsr.Ages[0].Overlaps(Datasets.Nki.Ages[0]));
        Assert.False(Datasets.Ibsr.Ages[0].Overlaps(Datasets.Bcp.Ages[0]));
        Assert.False(Datasets.Bcp.Ages[0].Overlaps(Datasets.ImperialFetal.Ages[0]));
        Assert.Throws<ArgumentNullException>(() => Datasets.Bcp.Ages[0].Overlaps(null!));
    }

    [Fact]
    public void Entries_are_looked_up_by_what_they_are()
    {
        Assert.Equal(Expected(entry => entry.Modalities.Contains(Modality.T2w)), Datasets.ByModality(Modality.T2w));
        Assert.Equal(Expected(entry => entry.Kind == Kind.Atlas), Datasets.ByKind(Kind.Atlas));
        Assert.Equal(Expected(entry => entry.LifeStages.Contains(LifeStage.Fetal)), Datasets.ByLifeStage(LifeStage.Fetal));
        Assert.Equal(Expected(entry => entry.Status == Status.Coming), Datasets.ByStatus(Status.Coming));
        Assert.Equal(Expected(entry => entry.Access == Access.Partial), Datasets.ByAccess(Access.Partial));
        Assert.Equal(["prime-uwmadison"], Datasets.BySpecies(Species.Macaque).Select(entry => entry.Id));
        Assert.Empty(Datasets.ByAccess(Access.Dua));
    }

    [Fact]
    public void A_broad_term_finds_narrower_ones()
    {
        Assert.Equal(
            Expected(entry => entry.Modalities.Any(modality => modality is Modality.Bold or Modality.BoldRest or Modality.BoldTask)),
            Datasets.ByModality(Modality.Bold, narrower: true));
        Assert.True(Modality.Mri.Includes(Modality.T1w));
        Assert.False(Modality.Mri.Includes(Modality.Eeg));
        Assert.Equal(["prime-amu", "prime-uwmadison"], Datasets.BySpecies(Species.Monkey, narrower: true).Select(entry => entry.Id));
    }

    [Fact]
    public void Entries_that_are_kept_back_are_found_by_name_and_by_id_alone()
    {
        Assert.Same(Datasets.BchPreterm, Datasets.Get("bch-preterm"));
        Assert.DoesNotContain(Datasets.BchPreterm, Datasets.ByAccess(Access.Partial));
        Assert.DoesNotContain(Datasets.BchPreterm, Datasets.All);
    }

    [Fact]
    public void References_are_entries_both_ways()
    {
        Assert.Same(Datasets.Dhcp, Assert.Single(Datasets.NeonatalHarvardOxford.DerivedFrom));
        Assert.Same(Datasets.NeonatalHarvardOxford, Assert.Single(Datasets.Dhcp.DerivedWorks));
        Assert.Same(Datasets.Iseg2019, Assert.Single(Datasets.Iseg2017.RelatedFrom));
        Assert.Same(Datasets.Abide2, Assert.Single(Datasets.Abide1.RelatedTo));
        Assert.Same(Datasets.Abide1, Assert.Single(Datasets.Abide2.RelatedFrom));
    }

    [Fact]
    public void Nothing_is_told_to_be_superseded_that_the_list_calls_similar()
    {
        Assert.Equal([Datasets.Iseg2017], Datasets.Iseg2019.RelatedTo);
        Assert.DoesNotContain(Members(), member => member.IsDefined(typeof(ObsoleteAttribute)));
    }

    [Fact]
    public void An_entry_with_a_doubt_says_so()
    {
        Assert.Equal(
            ["bch-preterm", "ds001894", "ibis", "imperial-alberts", "imperial-pediatric", "loni-pediatric", "nihpd-mcgill", "pbta",
                "usc-multiatlas"],
            Entries.All.Where(entry => entry.IsDoubtful).Select(entry => entry.Id));
        Assert.StartsWith("Probably months.", Assert.Single(Datasets.Ibis.Ages).Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_are_kept_where_the_accession_says_or_else_the_host()
    {
        Assert.Equal(Host.Nda, Datasets.Bcp.KeptAt);
        Assert.Equal(Host.Nda, Datasets.Abcd.KeptAt);
        Assert.Null(Datasets.Dhcp.KeptAt);
        Assert.All(Entries.All, entry => Assert.True(entry.Accession is null || entry.Host is null, entry.Id));
    }

    [Fact]
    public void Ages_are_completed_units()
    {
        Assert.True(Datasets.Abcd.Covers(AgeBound.Parse("10.5 years", AgeBasis.Chronological)));
        Assert.False(Datasets.Abcd.Covers(AgeBound.Parse("11 years", AgeBasis.Chronological)));
        Assert.True(Datasets.Iseg2017.Covers(AgeBound.Parse("26 weeks", AgeBasis.Chronological)));
        Assert.False(Datasets.Iseg2017.Covers(AgeBound.Parse("7 months", AgeBasis.Chronological)));
        Assert.True(Datasets.NistPediatric.Covers(AgeBound.Parse("18.5 years", AgeBasis.Chronological)));
        Assert.False(Datasets.NistPediatric.Covers(AgeBound.Parse("18.6 years", AgeBasis.Chronological)));
        Assert.True(Datasets.NistPediatric.Covers(AgeBound.Parse("18 years", AgeBasis.Chronological)));
        Assert.False(Datasets.UncInfant012.Covers(AgeBound.Parse("6 months", AgeBasis.Chronological)));
        Assert.True(Datasets.UncInfant012.Covers(AgeBound.Parse("2 weeks", AgeBasis.Chronological)));
        Assert.True(Datasets.Bcp.Ages[0].Overlaps(
            AgeBound.Parse("5.5 years", AgeBasis.Chronological), AgeBound.Parse("90 years", AgeBasis.Chronological)));
    }

    [Fact]
    public void What_is_announced_is_experimental()
    {
        IEnumerable<string> experimental =
            Members().Where(member => member.IsDefined(typeof(ExperimentalAttribute))).Select(member => member.Name);

        Assert.Equal(["DevCog", "Hbcd", "UscMultiatlas"], experimental.Order(StringComparer.Ordinal));
        Assert.Equal("CATX001", Member("Hbcd").GetCustomAttribute<ExperimentalAttribute>()!.DiagnosticId);
    }

    private static IEnumerable<Dataset> Expected(Func<Dataset, bool> condition) => Datasets.All.Where(condition);

    private static IEnumerable<PropertyInfo> Members() =>
        typeof(Datasets).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(member => member.PropertyType == typeof(Dataset));

    private static PropertyInfo Member(string name) => typeof(Datasets).GetProperty(name)!;
}
