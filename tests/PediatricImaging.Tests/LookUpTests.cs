using System.Collections.Immutable;
using System.Reflection;

namespace PediatricImaging.Tests;

/// <summary>Each look-up finds what its property says, for every value: what is written, and what stands in by default.</summary>
public class LookUpTests
{
    [Fact]
    public void Each_look_up_is_its_property()
    {
        Check(static (Kind value) => Datasets.ByKind(value), static entry => [entry.Kind]);
        Check(static (Status value) => Datasets.ByStatus(value), static entry => [entry.Status]);
        Check(static (Access value) => Datasets.ByAccess(value), static entry => [entry.Access]);
        Check(static (Species value) => Datasets.BySpecies(value), static entry => [entry.Species]);
        Check(static (LifeStage value) => Datasets.ByLifeStage(value), static entry => entry.LifeStages);
        Check(static (Modality value) => Datasets.ByModality(value), static entry => entry.Modalities);
        Check(
            static (Species value) => Datasets.BySpecies(value, narrower: true),
            static entry => Broader(entry.Species, SpeciesExtensions.IsA));
        Check(
            static (Modality value) => Datasets.ByModality(value, narrower: true),
            static entry => entry.Modalities.SelectMany(static value => Broader(value, ModalityExtensions.IsA)));

        // One that is new has to be added above.
        Assert.Equal(
            8,
            typeof(Datasets).GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Count(static method => method.Name.StartsWith("By", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_look_up_back_is_its_property()
    {
        foreach (Dataset entry in Datasets.All.Concat(Datasets.Unlisted))
        {
            Assert.Equal(Datasets.All.Where(other => other.DerivedFrom.Contains(entry)), entry.DerivedWorks);
            Assert.Equal(Datasets.All.Where(other => other.SuccessorOf.Contains(entry)), entry.Successors);
            Assert.Equal(Datasets.All.Where(other => other.RelatedTo.Contains(entry)), entry.RelatedFrom);
        }
    }

    [Fact]
    public void Most_entries_are_of_humans_although_none_of_them_says_so()
    {
        Assert.Contains(Datasets.Dhcp, Datasets.BySpecies(Species.Human));
        Assert.True(Datasets.BySpecies(Species.Human).Length > Datasets.Count / 2);
    }

    private static void Check<T>(Func<T, ImmutableArray<Dataset>> find, Func<Dataset, IEnumerable<T>> values)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
            Assert.Equal(Datasets.All.Where(entry => values(entry).Contains(value)), find(value));
    }

    private static IEnumerable<T> Broader<T>(T value, Func<T, T, bool> isA)
        where T : struct, Enum => Enum.GetValues<T>().Where(term => isA(value, term));
}
