using System.Collections.Immutable;
using System.CommandLine;
using Pedi.Ages;
using Pedi.Filters;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Commands;

/// <summary>
/// The one language of filters, the same for every command that shows several entries. A repeated option asks for any of its
/// values, different options for all of them together.
/// </summary>
internal sealed class FilterOptions
{
    /// <summary>What asks for every species.</summary>
    private const string AnySpecies = "any";

    private readonly Option<string[]> _modality = VocabularyOption.Create(
        "--modality",
        "modality",
        "Only with one of these ways of imaging; a broad one finds the narrower, as mri finds T1w",
        Terms.Modalities);

    private readonly Option<string[]> _age = new("--age")
    {
        Description = "Only where somebody of one of these ages was imaged: \"2 years\", 6mo, \"6 months..2 years\", counted from birth; "
            + "\"30 weeks GA\" before birth, \"30 weeks PMA\" of those born early.",
        HelpName = "age",
    };

    private readonly Option<string[]> _lifeStage =
        VocabularyOption.Create("--life-stage", "stage", "Only with one of these stages of life", Terms.LifeStages);

    private readonly Option<string[]> _kind = VocabularyOption.Create("--kind", "kind", "Only one of these kinds", Terms.Kinds);

    private readonly Option<string[]> _species = VocabularyOption.Create(
        "--species", "species", $"Only of these species; people where nothing is asked, and all with '{AnySpecies}'", Terms.Species);

    private readonly Option<string[]> _design =
        VocabularyOption.Create("--design", "design", "Only of one of these designs", Terms.Designs);

    private readonly Option<string[]> _birth =
        VocabularyOption.Create("--birth", "birth", "Only of people born so, as far as it is stated", Terms.Births);

    private readonly Option<string[]> _subjects = new("--subjects")
    {
        Description = "Only with so many subjects: \">100\", \"<=50\", 50..100.",
        HelpName = "number",
    };

    private readonly Option<string[]> _access =
        VocabularyOption.Create("--access", "access", "Only had in one of these ways", Terms.Accesses);

    private readonly Option<string[]> _host = VocabularyOption.Create("--host", "host", "Only kept at one of these hosts", Terms.Hosts);

    private readonly Option<string[]> _status =
        VocabularyOption.Create("--status", "status", "Only of one of these statuses", Terms.Statuses);

    private readonly Option<bool> _held = new("--held") { Description = "Also the entries that are held back." };

    private readonly Option<string[]> _search = new("--search")
    {
        Description = "Only where each of these words begins a word of the entry: of its facts, names, notes, keywords or addresses.",
        HelpName = "words",
    };

    private readonly Option<bool> _allOf = new("--all-of")
    {
        Description = "A repeated option asks for all of its values, not for any.",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            _modality, _age, _lifeStage, _birth, _kind, _species, _design, _subjects, _access, _host, _status, _search, _allOf, _held,
        })
            command.Options.Add(option);
    }

    /// <summary>The entries that are asked for. What was left out, and what may have been meant, is told on standard error.</summary>
    public ImmutableArray<Dataset> Apply(ParseResult parsed, Terminal terminal)
    {
        FilterResult result = new EntryFilter([OfSpecies(parsed), OfHeld(parsed), .. ReadConditions(parsed, terminal)])
            .Apply(EntryFilter.Everything);
        foreach (string remark in result.Remarks())
            terminal.Remark(remark);
        if (result.Found.IsEmpty)
            terminal.Remark("No entry is like that.");
        return result.Found;
    }

    private IEnumerable<Condition> ReadConditions(ParseResult parsed, Terminal terminal)
    {
        bool all = parsed.GetValue(_allOf);
        if (Read(parsed, _modality, Terms.Modalities) is { Length: > 0 } modalities)
            yield return entry => Join(modalities.Select(asked => JudgeModality(entry, asked)), all);
        if (Read(parsed, _lifeStage, Terms.LifeStages) is { Length: > 0 } stages)
            yield return entry => Join(stages.Select(asked => JudgeStage(entry, asked)), all);
        AgeQuery[] ages = [.. (parsed.GetValue(_age) ?? []).Select(AgeReader.Read)];
        foreach (string hint in ages.Select(age => age.Hint).OfType<string>().Distinct())
            terminal.Remark(hint);
        if (ages.Length > 0)
            yield return entry => Join(ages.Select(age => age.Judge(entry)), all);
        if (Read(parsed, _kind, Terms.Kinds) is { Length: > 0 } kinds)
            yield return entry => Verdict.Of(Meets(kinds, all, asked => entry.Kind == asked));
        if (Read(parsed, _design, Terms.Designs) is { Length: > 0 } designs)
            yield return entry => entry.Design.IsEmpty
                ? Verdict.Unknown(Silence.NoDesign)
                : Verdict.Of(Meets(designs, all, entry.Design.Contains));
        if (Read(parsed, _birth, Terms.Births) is { Length: > 0 } births)
            yield return entry =>
                entry.Birth.IsEmpty ? Verdict.Unknown(Silence.NoBirth) : Verdict.Of(Meets(births, all, entry.Birth.Contains));
        CountQuery[] counts = [.. (parsed.GetValue(_subjects) ?? []).Select(CountQuery.Read)];
        if (counts.Length > 0)
            yield return entry => Join(counts.Select(count => count.Judge(entry)), all);
        if (Read(parsed, _access, Terms.Accesses) is { Length: > 0 } accesses)
            yield return entry => Meets(accesses, all, asked => entry.Access == asked) ? Verdict.Yes
                : entry.Access == Access.Unknown ? Verdict.Unknown(Silence.NoAccess)
                : Verdict.No;
        if (Read(parsed, _host, Terms.Hosts) is { Length: > 0 } hosts)
            yield return entry => entry.KeptAt is { } host
                ? Verdict.Of(Meets(hosts, all, asked => host == asked))
                : Verdict.Unknown(Silence.NoHost);
        if (Read(parsed, _status, Terms.Statuses) is { Length: > 0 } statuses)
            yield return entry => Verdict.Of(Meets(statuses, all, asked => entry.Status == asked));
        string[][] searches = [.. (parsed.GetValue(_search) ?? []).Select(SearchText.Read)];
        if (searches.Length > 0)
            yield return entry => Verdict.Of(Meets(searches, all, words => SearchText.Matches(entry, words)));
    }

    /// <summary>People, unless a species is asked for.</summary>
    private Condition OfSpecies(ParseResult parsed)
    {
        string[] texts = parsed.GetValue(_species) ?? [];
        if (texts.Contains(AnySpecies, StringComparer.OrdinalIgnoreCase))
            return _ => Verdict.Yes;
        Species[] asked = VocabularyOption.Read(texts, Terms.Species);
        if (asked.Length > 0)
            return entry => Verdict.Of(asked.Any(species => entry.Species.IsA(species)));
        return entry => entry.Species == Species.Human ? Verdict.Yes : Verdict.Unknown(Silence.NoPerson);
    }

    private Condition OfHeld(ParseResult parsed)
    {
        bool held = parsed.GetValue(_held);
        return entry => entry.Curation == Curation.Listed || held ? Verdict.Yes : Verdict.Unknown(Silence.Held);
    }

    /// <summary>An entry that says no more than MRI may have what is asked for.</summary>
    private static Verdict JudgeModality(Dataset entry, Modality asked) =>
        entry.Modalities.Any(own => own.IsA(asked)) ? Verdict.Yes
        : entry.Modalities.Any(own => asked.IsA(own)) ? Verdict.Unknown(Silence.BroaderModality)
        : Verdict.No;

    /// <summary>An entry whose ages have no upper end may go on into the stage that is asked for.</summary>
    private static Verdict JudgeStage(Dataset entry, LifeStage asked)
    {
        if (entry.LifeStages.Contains(asked))
            return Verdict.Yes;
        if (entry.LifeStages.IsEmpty)
            return Verdict.Unknown(Silence.NoLifeStage);
        bool mayGoOn = entry.Ages.Any(range => range is { To: null, Basis: AgeBasis.Chronological }
            && StagesOfLife.Overlaps(asked, range.From.TotalDays, decimal.MaxValue));
        return mayGoOn ? Verdict.Unknown(Silence.NoUpperAge) : Verdict.No;
    }

    private static T[] Read<T>(ParseResult parsed, Option<string[]> option, Vocabulary<T> vocabulary)
        where T : struct, Enum => VocabularyOption.Read(parsed.GetValue(option) ?? [], vocabulary);

    private static bool Meets<T>(IEnumerable<T> asked, bool all, Func<T, bool> has) => all ? asked.All(has) : asked.Any(has);

    private static Verdict Join(IEnumerable<Verdict> verdicts, bool all)
    {
        Verdict[] each = [.. verdicts];
        if (all ? Array.TrueForAll(each, verdict => verdict.Holds) : Array.Exists(each, verdict => verdict.Holds))
            return Verdict.Yes;
        Verdict[] failed = [.. each.Where(verdict => !verdict.Holds)];
        bool isUnknown = all
            ? Array.TrueForAll(failed, verdict => verdict.Silence is not null)
            : Array.Exists(failed, verdict => verdict.Silence is not null);
        return isUnknown ? failed.First(verdict => verdict.Silence is not null) : Verdict.No;
    }
}
