using System.Collections.Immutable;
using Pedi.Filters;
using Pedi.Site.Views;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Site.Building;

/// <summary>What the entries can be narrowed by: the command's filters, by the same names.</summary>
internal static class Facets
{
    /// <summary>The facets, each with all its values: that no entry is open is an answer, too.</summary>
    public static ImmutableArray<FacetView> Of(IReadOnlyList<Dataset> entries) =>
    [
        Facet(entries, "modality", "Modality", null, Terms.Modalities, entry => entry.Modalities),
        Facet(entries, "life-stage", "Stage of life", Silence.NoLifeStage, Terms.LifeStages, entry => entry.LifeStages),
        Facet(entries, "kind", "Kind", null, Terms.Kinds, entry => [entry.Kind]),
        Facet(entries, "design", "Design", Silence.NoDesign, Terms.Designs, entry => entry.Design),
        Facet(entries, "access", "Access", Silence.NoAccess, Terms.Accesses, entry => [entry.Access]),
        Facet(entries, "host", "Host", Silence.NoHost, Terms.Hosts, entry => entry.KeptAt is { } host ? [host] : []),
        Facet(entries, "status", "Status", null, Terms.Statuses, entry => [entry.Status]),
        Facet(entries, "species", "Species", null, Terms.Species, entry => [entry.Species]),
    ];

    /// <summary>
    /// The values of an entry in the facets, the broader ones too; and, as <c>own:mri</c>, a broad one that it names itself: what it
    /// includes may have been meant.
    /// </summary>
    public static IEnumerable<string> TermsOf(Dataset entry) =>
    [
        .. Within("modality", Terms.Modalities, entry.Modalities),
        .. entry.Modalities.Where(own => Terms.Modalities.Terms.Any(term => term.Broader == own)).Select(own => $"own:{own.ToText()}"),
        .. Within("life-stage", Terms.LifeStages, entry.LifeStages),
        .. Within("kind", Terms.Kinds, [entry.Kind]),
        .. Within("design", Terms.Designs, entry.Design),
        .. Within("access", Terms.Accesses, [entry.Access]),
        .. Within("host", Terms.Hosts, entry.KeptAt is { } host ? [host] : []),
        .. Within("status", Terms.Statuses, [entry.Status]),
        .. Within("species", Terms.Species, [entry.Species]),
        .. entry.Curation == Curation.Held ? ["held:yes"] : Array.Empty<string>(),
    ];

    /// <summary>What the values of an entry in the facets are called, which the script knows from the facets.</summary>
    public static IEnumerable<string> NamesOf(Dataset entry) =>
    [
        .. entry.Modalities.SelectMany(Terms.Modalities.Names),
        .. entry.LifeStages.SelectMany(Terms.LifeStages.Names),
        .. Terms.Kinds.Names(entry.Kind),
        .. entry.Design.SelectMany(Terms.Designs.Names),
        .. Terms.Accesses.Names(entry.Access),
        .. entry.KeptAt is { } host ? Terms.Hosts.Names(host) : [],
        .. Terms.Statuses.Names(entry.Status),
        .. Terms.Species.Names(entry.Species),
    ];

    private static FacetView Facet<T>(
        IReadOnlyList<Dataset> entries,
        string name,
        string title,
        Silence? silence,
        Vocabulary<T> vocabulary,
        Func<Dataset, ImmutableArray<T>> values)
        where T : struct, Enum
    {
        var options = ImmutableArray.CreateBuilder<FacetOptionView>();
        foreach ((Term<T> term, int depth) in vocabulary.InTree())
        {
            Dataset[] own = [.. entries.Where(entry => values(entry).Any(value => vocabulary.IsA(value, term.Value)))];
            int shown = own.Count(entry => entry.Curation == Curation.Listed && (entry.Species == Species.Human || name == "species"));
            options.Add(new FacetOptionView(
                term.Text, term.Title, term.Description, string.Join('|', term.Synonyms), depth, shown, term.Value is Species.Human));
        }

        return new FacetView(name, title, silence is null ? null : $"{silence.One}|{silence.Many}", options.ToImmutable());
    }

    private static IEnumerable<string> Within<T>(string facet, Vocabulary<T> vocabulary, ImmutableArray<T> values)
        where T : struct, Enum =>
        vocabulary.Terms
            .Where(term => values.Any(own => vocabulary.IsA(own, term.Value)))
            .Select(term => $"{facet}:{term.Text}");
}
