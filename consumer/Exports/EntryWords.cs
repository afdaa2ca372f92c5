using Pedi.Rendering;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Exports;

/// <summary>What several formats say of an entry in the same words.</summary>
internal static class EntryWords
{
    /// <summary>The name in full, where there is one, else the name that people use.</summary>
    public static string TitleOf(Dataset entry) => entry.Title ?? entry.Name;

    public static IEnumerable<Link> LinksOf(Dataset entry, LinkRelation relation) => entry.Links.Where(link => link.Rel == relation);

    /// <summary>The summary, and then the figures in words: a description that stands alone.</summary>
    public static string DescriptionOf(Dataset entry)
    {
        string ages = string.Join("; ", entry.Ages.Select(Wording.Of));
        string modalities = string.Join(", ", entry.Modalities.Select(modality => Terms.Modalities[modality].Title));
        return entry.Summary
            + (ages.Length == 0 ? "" : $" Ages: {ages}.")
            + $" Imaging: {modalities}."
            + (entry.Subjects is { } subjects ? $" Size: {Counted(subjects)}." : "");
    }

    /// <summary>What somebody may look for: titles of values, then the entry's own keywords, each once.</summary>
    public static IEnumerable<string> KeywordsOf(Dataset entry) =>
        new[] { Terms.Kinds[entry.Kind].Title, Terms.Species[entry.Species].Title }
            .Concat(entry.LifeStages.Select(stage => Terms.LifeStages[stage].Title))
            .Concat(entry.Modalities.Select(modality => Terms.Modalities[modality].Title))
            .Concat(entry.Keywords)
            .Distinct(StringComparer.OrdinalIgnoreCase);

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
        return qualifier + Wording.Number(subjects.Count) + " " + subjects.Of.ToText();
    }
}
