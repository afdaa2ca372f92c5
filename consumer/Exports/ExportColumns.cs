using System.Collections.Immutable;
using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Exports;

/// <summary>The columns of CSV and Parquet.</summary>
internal static class ExportColumns
{
    public static ImmutableArray<ExportColumn> All { get; } =
    [
        Text("id", "The entry's id, which never changes.", entry => entry.Id),
        Text("name", "The name that people use.", entry => entry.Name),
        Text("title", "The name in full, where the name is short for something.", entry => entry.Title),
        Text("kind", "What it is.", entry => entry.Kind.ToText()),
        Text("summary", "What it holds and what it is good for.", entry => entry.Summary),
        Text("status", "Whether the data can be had.", entry => entry.Status.ToText()),
        Text("curation", "Whether it is shown in the catalog, or kept and shown only when asked for.", entry => entry.Curation.ToText()),
        Text("access", "What stands between a researcher and the data.", entry => entry.Access.ToText()),
        Text("species", "Who was imaged.", entry => entry.Species.ToText()),
        Texts("population", "Which people were imaged, in terms of health.", entry => entry.Population.Select(value => value.ToText())),
        Texts("ages", "The ranges of ages in words.", entry => entry.Ages.Select(Wording.Of)),
        Texts("age_from", "The lowest age of each range.", entry => entry.Ages.Select(range => range.FromText)),
        Texts(
            "age_to", "The highest age of each range, 'open' for one that has none.",
            entry => entry.Ages.Select(range => range.ToText ?? "open")),
        Texts("age_basis", "What the ages of each range are counted from.", entry => entry.Ages.Select(range => range.Basis.ToText())),
        Texts(
            "age_at", "Whose age each range gives: at the scan, at birth, or planned.",
            entry => entry.Ages.Select(range => range.At.ToText())),
        Texts("life_stages", "The stages of life that it covers.", entry => entry.LifeStages.Select(value => value.ToText())),
        Texts("birth", "Whether those imaged were born preterm or at term.", entry => entry.Birth.Select(value => value.ToText())),
        Texts("modalities", "How they were imaged, by BIDS suffixes.", entry => entry.Modalities.Select(value => value.ToText())),
        new ExportColumn.Numbers("field_strengths", "How strong the scanners' magnets are, in tesla.", entry => entry.FieldStrengths),
        Texts("non_imaging", "What was collected beside images.", entry => entry.NonImaging.Select(value => value.ToText())),
        Texts("formats", "How the files are laid out or written.", entry => entry.Formats.Select(value => value.ToText())),
        Number("subjects", "How many were imaged; the next two columns say how the number is meant.", entry => entry.Subjects?.Count),
        Text(
            "subjects_qualifier", "Whether the number is exact, a lower bound, about right or a goal.",
            entry => entry.Subjects?.Qualifier.ToText()),
        Text("subjects_of", "What the number counts: subjects or scans.", entry => entry.Subjects?.Of.ToText()),
        Number("sites", "How many sites took part.", entry => entry.Sites),
        Texts("design", "How the study was laid out.", entry => entry.Design.Select(value => value.ToText())),
        Texts(
            "atlas_provides", "What an atlas or a template comes with.",
            entry => entry.Atlas?.Provides.Select(value => value.ToText()) ?? []),
        Number("atlas_age_bins", "How many steps of age it has.", entry => entry.Atlas?.AgeBins),
        Number("atlas_regions", "How many regions are marked.", entry => entry.Atlas?.Regions),
        Number("atlas_atlases", "How many atlases it consists of.", entry => entry.Atlas?.Atlases),
        Text("release", "The release that the entry describes.", entry => entry.Release),
        Text("host", "The repository that holds the data.", entry => entry.KeptAt?.ToText()),
        Text("accession", "The id there.", entry => entry.Accession?.Id),
        Links("home_links", "Pages about it.", LinkRelation.Home),
        Links("data_links", "The data, or the pages that they are had from.", LinkRelation.Data),
        Links("paper_links", "Publications.", LinkRelation.Paper),
        Links("form_links", "Forms that stand before the data.", LinkRelation.Form),
        Links("release_links", "Pages about releases.", LinkRelation.Release),
        Texts("derived_from", "The ids of the entries that it was made from.", entry => entry.DerivedFromIds),
        Texts("successor_of", "The ids of the entries that it takes the place of.", entry => entry.SuccessorOfIds),
        Texts("related_to", "The ids of other entries worth a look.", entry => entry.RelatedToIds),
        Texts("keywords", "Words of the source that no other column has.", entry => entry.Keywords),
        new ExportColumn.Flag("doubtful", "Whether something of the entry, or of its ages, may be wrong.", entry => entry.IsDoubtful),
        Sentences(
            "doubts", "What may be wrong, and why.",
            entry => [.. entry.Doubts, .. entry.Ages.Select(range => range.Doubt).OfType<string>()]),
        Sentences("notes", "What no other column can say.", entry => entry.Notes),
        Text("source_section", "The section of the list that the entry comes from.", entry => entry.Source.Section.ToText()),
        Text("source_heading", "The heading there.", entry => entry.Source.Heading),
        Number("source_line", "The heading's line.", entry => entry.Source.Line),
    ];

    private static ExportColumn.Text Text(string name, string meaning, Func<Dataset, string?> read) => new(name, meaning, read);

    private static ExportColumn.Number Number(string name, string meaning, Func<Dataset, int?> read) => new(name, meaning, read);

    private static ExportColumn.Texts Texts(string name, string meaning, Func<Dataset, IEnumerable<string>> read) =>
        new(name, meaning, read);

    /// <summary>Sentences may have semicolons: they are set apart by line breaks.</summary>
    private static ExportColumn.Texts Sentences(string name, string meaning, Func<Dataset, IEnumerable<string>> read) =>
        new(name, meaning, read) { Separator = "\n" };

    private static ExportColumn.Texts Links(string name, string meaning, LinkRelation relation) =>
        new(name, meaning, entry => EntryWords.LinksOf(entry, relation).Select(link => link.Url.OriginalString));
}
