using System.Collections.Immutable;
using System.Globalization;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Rendering;

/// <summary>All that is known of an entry, in the order of its file, and at the end what is not.</summary>
internal static class EntryFacts
{
    /// <summary>The label of what may be wrong.</summary>
    public const string Doubt = "doubt";

    /// <summary>The label of what the entry does not tell.</summary>
    public const string NotKnownLabel = "not known";

    /// <summary>All labels but those of single links, in the order of a page.</summary>
    public static string[] Labels { get; } =
    [
        "id", "name", "title", "kind", "summary", "status", "curation", "access", "species", "population", "ages", "life stages",
        "birth", "modalities", "field strength", "beside images", "format", "subjects", "sites", "design", "provides", "age bins",
        "regions", "atlases", "release", "accession", "host", "link", "derived from", "made from it", "successor of", "succeeded by",
        "related to", "related from", "keywords", Doubt, "note", "looked up", "source", NotKnownLabel,
    ];

    public static IReadOnlyList<EntryFact> Of(Dataset entry) =>
    [
        new("id", entry.Id),
        new("name", entry.Name),
        .. Optional("title", entry.Title),
        new("kind", entry.Kind.ToText()),
        new("summary", entry.Summary),
        new("status", entry.Status.ToText()),
        new("curation", entry.Curation.ToText()),
        .. entry.Access == Access.Unknown ? [] : new EntryFact[] { new("access", entry.Access.ToText()) },
        new("species", entry.Species.ToText()),
        .. List("population", entry.Population.Select(population => population.ToText())),
        .. entry.Ages.Select(range => new EntryFact("ages", Wording.Of(range) + (range.Note is { } note ? $". {note}" : ""))),
        .. entry.Ages.SelectMany(range => Optional(Doubt, range.Doubt)),
        .. List("life stages", entry.LifeStages.Select(stage => stage.ToText())),
        .. List("birth", entry.Birth.Select(birth => birth.ToText())),
        .. List("modalities", entry.Modalities.Select(modality => modality.ToText())),
        .. List("field strength", entry.FieldStrengths.Select(strength => Wording.Number(strength) + " T")),
        .. List("beside images", entry.NonImaging.Select(data => Terms.NonImaging[data].Title)),
        .. List("format", entry.Formats.Select(format => Terms.FileFormats[format].Title)),
        .. Optional("subjects", entry.Subjects is { } subjects ? Wording.Of(subjects) : null),
        .. Optional("sites", entry.Sites?.ToString(CultureInfo.InvariantCulture)),
        .. List("design", entry.Design.Select(design => design.ToText())),
        .. OfAtlas(entry.Atlas),
        .. Optional("release", entry.Release),
        .. Optional("accession", entry.Accession is { } accession ? $"{accession.Repository.ToText()} {accession.Id}" : null),
        .. Optional("host", entry.Host?.ToText()),
        .. entry.Links.Select(link => new EntryFact(
            $"link, {link.Rel.ToText()}", link.Url.OriginalString, link.Url, link.Label)),
        .. References("derived from", entry.DerivedFrom),
        .. References("made from it", entry.DerivedWorks),
        .. References("successor of", entry.SuccessorOf),
        .. References("succeeded by", entry.Successors),
        .. References("related to", entry.RelatedTo),
        .. References("related from", entry.RelatedFrom),
        .. List("keywords", entry.Keywords),
        .. entry.Doubts.Select(doubt => new EntryFact(Doubt, doubt)),
        .. entry.Notes.Select(note => new EntryFact("note", note)),
        .. entry.LookedUp.Select(fact => new EntryFact(
            "looked up",
            string.Create(
                CultureInfo.InvariantCulture, $"{fact.Property}: {fact.Value} ({fact.Source.OriginalString}, {fact.Date:yyyy-MM-dd})"))),
        .. Sources(entry.Source),
        .. List(NotKnownLabel, NotKnown(entry)),
    ];

    /// <summary>What somebody who chooses data asks first, and the entry does not tell.</summary>
    public static IEnumerable<string> NotKnown(Dataset entry)
    {
        if (entry.Access == Access.Unknown)
            yield return "access";
        if (entry.Ages.IsEmpty)
            yield return "ages";
        if (entry.Subjects is null)
            yield return "subjects";
        if (entry.Design.IsEmpty)
            yield return "design";
        if (entry.KeptAt is null)
            yield return "host";
    }

    private static IEnumerable<EntryFact> OfAtlas(AtlasContent? atlas) => atlas is null
        ? []
        :
        [
            .. List("provides", atlas.Provides.Select(part => part.ToText())),
            .. Optional("age bins", atlas.AgeBins?.ToString(CultureInfo.InvariantCulture)),
            .. Optional("regions", atlas.Regions?.ToString(CultureInfo.InvariantCulture)),
            .. Optional("atlases", atlas.Atlases?.ToString(CultureInfo.InvariantCulture)),
        ];

    private static IEnumerable<EntryFact> Sources(Source source) =>
    [
        new("source", $"{source.Heading}, line {source.Line} ({Terms.Sections[source.Section].Title})"),
        .. source.Also.Select(also => new EntryFact("source", $"{also.Heading}, line {also.Line}")),
    ];

    private static IEnumerable<EntryFact> Optional(string label, string? value) =>
        value is null ? [] : [new EntryFact(label, value)];

    private static IEnumerable<EntryFact> List(string label, IEnumerable<string> values)
    {
        string joined = string.Join(", ", values);
        return joined.Length == 0 ? [] : [new EntryFact(label, joined)];
    }

    private static IEnumerable<EntryFact> References(string label, ImmutableArray<Dataset> entries) =>
        entries.Select(entry => new EntryFact(label, $"{entry.Id} ({entry.Name})"));
}
