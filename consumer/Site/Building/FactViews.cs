using System.Collections.Immutable;
using Pedi.Rendering;
using Pedi.Site.Views;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Site.Building;

/// <summary>What one asks of an entry, in the order in which one asks.</summary>
internal static class FactViews
{
    public static ImmutableArray<FactView> Of(Dataset entry) =>
    [
        Fact("Stages of life", entry.LifeStages.Select(stage => Terms.LifeStages[stage].Title)),
        new("Modalities", [.. entry.Modalities.Select(Named)]),
        Fact("Subjects", entry.Subjects is { } subjects ? Wording.Of(subjects) : null),
        Fact("Sites", entry.Sites is { } sites ? Wording.Number(sites) : null),
        Fact("Design", entry.Design.Select(design => Terms.Designs[design].Title)),
        Fact("Access", entry.Access == Access.Unknown ? null : Terms.Accesses[entry.Access].Title),
        Fact("Status", Terms.Statuses[entry.Status].Title),
        Fact("Kept at", entry.KeptAt is { } host
            ? Terms.Hosts[host].Title + (entry.Accession is { } accession ? $" {accession.Id}" : "")
            : null),
        Fact("Release", entry.Release),
        Fact("Born", entry.Birth.Select(birth => Terms.Births[birth].Title)),
        Fact("Species", Terms.Species[entry.Species].Title),
        Fact("Population", entry.Population.Select(population => Terms.Populations[population].Title)),
        Fact("Field strength", entry.FieldStrengths.Select(strength => Wording.Number(strength) + " T")),
        .. OfAtlas(entry.Atlas),
        Fact("Beside images", entry.NonImaging.Select(data => Terms.NonImaging[data].Title)),
        Fact("Format", entry.Formats.Select(format => Terms.FileFormats[format].Title)),
        .. entry.Keywords.IsEmpty ? Array.Empty<FactView>() : [Fact("Keywords", entry.Keywords)],
    ];

    /// <summary>Of what has no atlas, nobody asks for its regions.</summary>
    private static IEnumerable<FactView> OfAtlas(AtlasContent? atlas) =>
    [
        Fact("Comes with", atlas?.Provides.Select(part => Terms.AtlasParts[part].Title) ?? []),
        .. atlas is null
            ? Array.Empty<FactView>()
            :
            [
                Fact("Steps of age", atlas.AgeBins is { } bins ? Wording.Number(bins) : null),
                Fact("Regions", atlas.Regions is { } regions ? Wording.Number(regions) : null),
                .. atlas.Atlases is { } atlases ? [Fact("Atlases", Wording.Number(atlases))] : Array.Empty<FactView>(),
            ],
    ];

    /// <summary><c>T1-weighted (T1w)</c>; the spelling is left out where it says the same.</summary>
    private static string Named(Modality modality)
    {
        Term<Modality> term = Terms.Modalities[modality];
        return string.Equals(term.Title, term.Text, StringComparison.OrdinalIgnoreCase) ? term.Title : $"{term.Title} ({term.Text})";
    }

    private static FactView Fact(string label, string? value) => new(label, value is null ? [] : [value]);

    private static FactView Fact(string label, IEnumerable<string> values)
    {
        string joined = string.Join(", ", values);
        return Fact(label, joined.Length == 0 ? null : joined);
    }
}
