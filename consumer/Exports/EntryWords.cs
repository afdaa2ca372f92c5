using System.Globalization;
using PediatricImaging;
using Pedi.Rendering;
using Pedi.Vocabularies;

namespace Pedi.Exports;

/// <summary>What several formats say of an entry in the same words.</summary>
internal static class EntryWords
{
    /// <summary>The name in full, where there is one, else the name that people use.</summary>
    public static string TitleOf(Dataset entry) => entry.Title ?? entry.Name;

    /// <summary>The best link to cite or to follow: the data, else a page about it, a release, a paper; null where there is none.</summary>
    public static Uri? BestLink(Dataset entry)
    {
        LinkRelation[] order = [LinkRelation.Data, LinkRelation.Home, LinkRelation.Release, LinkRelation.Form, LinkRelation.Paper];
        return order.SelectMany(relation => LinksOf(entry, relation)).FirstOrDefault()?.Url;
    }

    public static IEnumerable<Link> LinksOf(Dataset entry, LinkRelation relation) => entry.Links.Where(link => link.Rel == relation);

    /// <summary>The summary, and then the figures in words: a description that stands alone.</summary>
    public static string DescriptionOf(Dataset entry)
    {
        string ages = string.Join("; ", entry.Ages.Select(Wording.Of));
        string modalities = string.Join(", ", entry.Modalities.Select(modality => TitleOf("modality", modality.ToText())));
        return entry.Summary
            + (ages.Length == 0 ? "" : $" Ages: {ages}.")
            + $" Imaging: {modalities}."
            + (entry.Subjects is { } subjects ? $" Size: {Counted(subjects)}." : "");
    }

    /// <summary>What somebody may look for: titles of values, then the entry's own keywords, each once.</summary>
    public static IEnumerable<string> KeywordsOf(Dataset entry) =>
        new[] { TitleOf("kind", entry.Kind.ToText()), TitleOf("species", entry.Species.ToText()) }
            .Concat(entry.LifeStages.Select(stage => TitleOf("lifeStage", stage.ToText())))
            .Concat(entry.Modalities.Select(modality => TitleOf("modality", modality.ToText())))
            .Concat(entry.Keywords)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a heading calls a value of an enum.</summary>
    public static string TitleOf(string definition, string value) => Said(definition, value, "title");

    /// <summary>A sentence on a value of an enum.</summary>
    public static string DescriptionOf(string definition, string value) => Said(definition, value, "description");

    /// <summary><c>at least 885 scans</c>, <c>80 subjects</c>.</summary>
    private static string Counted(Subjects subjects)
    {
        string qualifier = subjects.Qualifier switch
        {
            CountQualifier.AtLeast => "at least ",
            CountQualifier.About => "about ",
            CountQualifier.Goal => "a goal of ",
            _ => "",
        };
        return qualifier + subjects.Count.ToString("N0", CultureInfo.InvariantCulture) + " " + subjects.Of.ToText();
    }

    private static string Said(string definition, string value, string what) => CatalogSchema.Definition(definition)
        .GetProperty("oneOf").EnumerateArray()
        .First(term => term.GetProperty("const").ValueEquals(value))
        .GetProperty(what).GetString()!;
}
