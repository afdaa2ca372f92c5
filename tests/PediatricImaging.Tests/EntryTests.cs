using System.Text.Json;

namespace PediatricImaging.Tests;

/// <summary>What the schema cannot say of an entry.</summary>
public class EntryTests
{
    /// <summary>The first day of each stage of life, as the schema describes the stages; the last one has no end.</summary>
    private static readonly (LifeStage Stage, AgeBound From)[] StagesOfLife =
    [
        (LifeStage.Neonatal, Life(0, AgeUnit.Days)),
        (LifeStage.Infant, Life(4, AgeUnit.Weeks)),
        (LifeStage.Toddler, Life(1, AgeUnit.Years)),
        (LifeStage.Child, Life(3, AgeUnit.Years)),
        (LifeStage.Adolescent, Life(13, AgeUnit.Years)),
        (LifeStage.YoungAdult, Life(18, AgeUnit.Years)),
        (LifeStage.Adult, Life(26, AgeUnit.Years)),
    ];

    public static TheoryData<string> Ids => [.. Entries.All.Select(entry => entry.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_range_of_ages_does_not_end_before_it_begins(string id) => Assert.All(
        Datasets.Get(id).Ages,
        range => Assert.True(range.To is not { } to || range.From.TotalDays <= to.TotalDays, range.ToString()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_stages_of_life_are_those_of_the_ages(string id)
    {
        Dataset entry = Datasets.Get(id);
        AgeRange[] ranges = [.. entry.Ages.Where(range => range.Basis == AgeBasis.Chronological)];
        if (ranges.Length == 0 || entry.Species != Species.Human)
            return;

        LifeStage[] told = [.. ranges.SelectMany(StagesOf).Distinct().Order()];

        // The list tells of adults in ds000228 without their ages.
        LifeStage[] beyond = id == Datasets.Ids.Ds000228 ? [LifeStage.Adult] : [];
        Assert.Equal([.. told, .. beyond], entry.LifeStages);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Weeks_of_pregnancy_before_birth_are_fetal_and_no_other_stage_is(string id)
    {
        Dataset entry = Datasets.Get(id);
        if (entry.Ages.Any(range => range.Basis == AgeBasis.Gestational))
            Assert.Equal([LifeStage.Fetal], entry.LifeStages);
        if (entry.Ages.Any(range => range.Basis == AgeBasis.Postmenstrual))
            Assert.DoesNotContain(LifeStage.Fetal, entry.LifeStages);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Lists_of_values_follow_the_order_of_the_schema(string id)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.SchemaFile));
        Dataset entry = Datasets.Get(id);
        AssertInOrder(schema, "modality", entry.Modalities.Select(value => value.ToText()));
        AssertInOrder(schema, "lifeStage", entry.LifeStages.Select(value => value.ToText()));
        AssertInOrder(schema, "birth", entry.Birth.Select(value => value.ToText()));
        AssertInOrder(schema, "design", entry.Design.Select(value => value.ToText()));
        AssertInOrder(schema, "nonImaging", entry.NonImaging.Select(value => value.ToText()));
        AssertInOrder(schema, "atlasPart", entry.Atlas?.Provides.Select(value => value.ToText()) ?? []);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Mri_stands_alone_or_with_what_is_no_mri(string id)
    {
        Dataset entry = Datasets.Get(id);
        if (entry.Modalities.Contains(Modality.Mri))
            Assert.All(entry.Modalities, modality => Assert.Contains(modality, new[] { Modality.Mri, Modality.Eeg, Modality.Meg }));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Anatomical_is_said_only_where_no_weighting_is(string id)
    {
        Dataset entry = Datasets.Get(id);
        if (entry.Modalities.Contains(Modality.Anat))
            Assert.DoesNotContain(entry.Modalities, modality => modality is Modality.T1w or Modality.T2w);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Stages_of_life_are_those_of_people(string id)
    {
        Dataset entry = Datasets.Get(id);
        if (entry.Species != Species.Human)
            Assert.Empty(entry.LifeStages);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_stage_of_life_without_an_age_says_from_which_word_it_was_read(string id)
    {
        Dataset entry = Datasets.Get(id);
        if (entry.Ages.IsEmpty && !entry.LifeStages.IsEmpty)
            Assert.Contains(entry.Notes,
                note => note.Contains("life stage", StringComparison.Ordinal) && note.Contains("word", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void More_sites_than_one_are_a_design(string id)
    {
        Dataset entry = Datasets.Get(id);
        if (entry.Sites > 1)
            Assert.Contains(Design.MultiSite, entry.Design);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_accession_is_in_an_address(string id)
    {
        Dataset entry = Datasets.Get(id);
        if (entry.Accession is { } accession)
            Assert.Contains(entry.Links, link => link.Url.OriginalString.Contains(accession.Id, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_summary_is_a_sentence_or_two(string id)
    {
        string summary = Datasets.Get(id).Summary;
        Assert.EndsWith(".", summary, StringComparison.Ordinal);
        Assert.InRange(summary.Split(". ").Length, 1, 2);
    }

    private static void AssertInOrder(JsonDocument schema, string definition, IEnumerable<string> values)
    {
        IEnumerable<string> order = schema.RootElement.GetProperty("$defs").GetProperty(definition).GetProperty("oneOf").EnumerateArray()
            .Select(choice => choice.GetProperty("const").GetString()!);
        Assert.Equal(order.Intersect(values), values);
    }

    private static IEnumerable<LifeStage> StagesOf(AgeRange range)
    {
        for (int index = 0; index < StagesOfLife.Length; index++)
        {
            (LifeStage stage, AgeBound from) = StagesOfLife[index];
            bool endsBefore = (range.To ?? range.From) < from;
            bool beginsAfter = index + 1 < StagesOfLife.Length && range.From >= StagesOfLife[index + 1].From;

            // Of an open range, the stage that it begins in is all that is plain.
            if (!endsBefore && !beginsAfter)
                yield return stage;
        }
    }

    private static AgeBound Life(decimal value, AgeUnit unit) => new(value, unit, AgeBasis.Chronological);
}
