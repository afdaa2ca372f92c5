using System.Diagnostics.CodeAnalysis;
using System.Reflection;

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
        Assert.Equal(AgeMoment.Birth, Datasets.UscMultiatlas.Ages[0].At);
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
        Assert.False(Datasets.UscMultiatlas.Covers(gestation));
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
        Assert.Same(Datasets.Iseg2019, Assert.Single(Datasets.ById["iseg-2017"].Successors));
        Assert.Same(Datasets.Abide2, Assert.Single(Datasets.Abide1.RelatedTo));
        Assert.Same(Datasets.Abide1, Assert.Single(Datasets.Abide2.RelatedFrom));
    }

    [Fact]
    public void What_is_superseded_is_obsolete_and_names_its_successor()
    {
        string[] obsolete = [.. Members().Where(member => member.IsDefined(typeof(ObsoleteAttribute))).Select(member => member.Name)];

        Assert.Equal(["Iseg2017"], obsolete);
        Assert.Contains("Datasets.Iseg2019", Member("Iseg2017").GetCustomAttribute<ObsoleteAttribute>()!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_announced_is_experimental()
    {
        IEnumerable<string> experimental =
            Members().Where(member => member.IsDefined(typeof(ExperimentalAttribute))).Select(member => member.Name);

        Assert.Equal(["DevCog", "Hbcd"], experimental.Order(StringComparer.Ordinal));
        Assert.Equal("CATX001", Member("Hbcd").GetCustomAttribute<ExperimentalAttribute>()!.DiagnosticId);
    }

    private static IEnumerable<Dataset> Expected(Func<Dataset, bool> condition) => Datasets.All.Where(condition);

    private static IEnumerable<PropertyInfo> Members() =>
        typeof(Datasets).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(member => member.PropertyType == typeof(Dataset));

    private static PropertyInfo Member(string name) => typeof(Datasets).GetProperty(name)!;
}
