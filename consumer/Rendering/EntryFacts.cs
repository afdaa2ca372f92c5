using System.Collections.Immutable;
using System.Globalization;
using PediatricImaging;

namespace Pedi.Rendering;

/// <summary>All that is known of an entry, in the order of its file.</summary>
internal static class EntryFacts
{
    public static IReadOnlyList<EntryFact> Of(Dataset entry) =>
    [
        new("id", entry.Id),
        new("name", entry.Name),
        .. Optional("title", entry.Title),
        new("kind", entry.Kind.ToText()),
        new("summary", entry.Summary),
        new("status", entry.Status.ToText()),
        new("curation", entry.Curation.ToText()),
        new("access", entry.Access.ToText()),
        new("species", entry.Species.ToText()),
        .. entry.Ages.Select(range => new EntryFact("ages", Wording.Of(range) + (range.Note is { } note ? $". {note}" : ""))),
        .. List("life stages", entry.LifeStages.Select(stage => stage.ToText())),
        .. List("birth", entry.Birth.Select(birth => birth.ToText())),
        .. List("modalities", entry.Modalities.Select(modality => modality.ToText())),
        .. Optional("subjects", entry.Subjects is { } subjects ? Wording.Of(subjects) : null),
        .. Optional("sites", entry.Sites?.ToString(CultureInfo.InvariantCulture)),
        .. List("design", entry.Design.Select(design => design.ToText())),
        .. OfAtlas(entry.Atlas),
        .. Optional("release", entry.Release),
        .. Optional("accession", entry.Accession is { } accession ? $"{accession.Repository.ToText()} {accession.Id}" : null),
        .. entry.Links.Select(link => new EntryFact($"link, {link.Rel.ToText()}", link.Url.OriginalString)),
        .. References("derived from", entry.DerivedFrom),
        .. References("made from it", entry.DerivedWorks),
        .. References("successor of", entry.SuccessorOf),
        .. References("succeeded by", entry.Successors),
        .. References("related to", entry.RelatedTo),
        .. References("related from", entry.RelatedFrom),
        .. entry.Notes.Select(note => new EntryFact("note", note)),
        .. Sources(entry.Source),
    ];

    private static IEnumerable<EntryFact> OfAtlas(AtlasContent? atlas) => atlas is null
        ? []
        :
        [
            .. List("provides", atlas.Provides.Select(part => part.ToText())),
            .. Optional("age bins", atlas.AgeBins?.ToString(CultureInfo.InvariantCulture)),
            .. Optional("regions", atlas.Regions?.ToString(CultureInfo.InvariantCulture)),
        ];

    private static IEnumerable<EntryFact> Sources(Source source) =>
    [
        new("source", $"{source.Heading}, line {source.Line}"),
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
