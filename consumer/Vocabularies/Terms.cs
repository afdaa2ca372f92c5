using PediatricImaging;

namespace Pedi.Vocabularies;

/// <summary>The vocabularies of the catalog.</summary>
internal static class Terms
{
    public static Vocabulary<Kind> Kinds { get; } = new("kind", "a kind", value => value.ToText());

    public static Vocabulary<Status> Statuses { get; } = new("status", "a status", value => value.ToText());

    public static Vocabulary<Access> Accesses { get; } = new("access", "a way of access", value => value.ToText());

    public static Vocabulary<Species> Species { get; } = new("species", "a species", value => value.ToText());

    public static Vocabulary<Population> Populations { get; } = new("population", "a population", value => value.ToText());

    public static Vocabulary<LifeStage> LifeStages { get; } = new("lifeStage", "a stage of life", value => value.ToText());

    public static Vocabulary<Birth> Births { get; } = new("birth", "a time of birth", value => value.ToText());

    public static Vocabulary<Modality> Modalities { get; } = new("modality", "a modality", value => value.ToText());

    public static Vocabulary<NonImaging> NonImaging { get; } = new("nonImaging", "data beside images", value => value.ToText());

    public static Vocabulary<FileFormat> FileFormats { get; } = new("fileFormat", "a format of files", value => value.ToText());

    public static Vocabulary<Design> Designs { get; } = new("design", "a design", value => value.ToText());

    public static Vocabulary<AtlasPart> AtlasParts { get; } = new("atlasPart", "a part of an atlas", value => value.ToText());

    public static Vocabulary<Repository> Hosts { get; } = new("repository", "a host", value => value.ToText());

    public static Vocabulary<AgeBasis> AgeBases { get; } = new("ageBasis", "a basis of age", value => value.ToText());

    public static Vocabulary<LinkRelation> LinkRelations { get; } = new("linkRelation", "a relation", value => value.ToText());

    public static Vocabulary<SourceSection> Sections { get; } = new("sourceSection", "a section", value => value.ToText());
}
