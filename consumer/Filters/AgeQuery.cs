using Pedi.Ages;
using PediatricImaging;

namespace Pedi.Filters;

/// <summary>The ages that are asked for: one, or a range of them, both ends included, on one basis.</summary>
/// <param name="From">The lower end; null where the range has none.</param>
/// <param name="To">The upper end; null where the range has none.</param>
/// <param name="Basis">What they count from.</param>
/// <param name="Hint">What somebody may have meant instead, if that is likely.</param>
internal sealed record AgeQuery(AgeBound? From, AgeBound? To, AgeBasis Basis, string? Hint)
{
    private AgeBound First => From ?? new AgeBound(0, AgeUnit.Days, Basis);

    private AgeBound Last => To ?? new AgeBound(AgeBound.MaxValue, AgeUnit.Years, Basis);

    /// <summary>
    /// Whether somebody of these ages was imaged. Bases are not mixed unsaid: 30 weeks before birth and 30 weeks of somebody who
    /// was born early are the same time since the pregnancy began, and not the same brain.
    /// </summary>
    public Verdict Judge(Dataset entry)
    {
        if (entry.Ages.IsEmpty)
            return Verdict.Unknown(Silence.NoAge);
        AgeRange[] met = [.. entry.Ages.Where(range => range.Overlaps(First, Last))];
        if (met.Any(range => range.IsAtScan && range.Basis == Basis))
            return Verdict.Yes;
        if (met.Any(range => range.IsAtScan))
            return Verdict.Unknown(Basis == AgeBasis.Gestational ? Silence.OnlyPostmenstrual : Silence.OnlyGestational);
        if (met.Length > 0)
            return Verdict.Unknown(Silence.NotAtScan);
        if (entry.Ages.Any(range => range.Basis == AgeBasis.Unstated))
            return Verdict.Unknown(Silence.NoBasis);
        if (entry.Ages.Any(range => range.Doubt is not null))
            return Verdict.Unknown(Silence.AgeInDoubt);
        return entry.LifeStages.Any(stage => IsAskedAndWithoutAge(stage, entry)) ? Verdict.Unknown(Silence.StageWithoutAge) : Verdict.No;
    }

    /// <summary>Whether a stage of life is asked for that the entry names, and gives ages for other stages alone.</summary>
    private bool IsAskedAndWithoutAge(LifeStage stage, Dataset entry) =>
        Basis == AgeBasis.Chronological
        && StagesOfLife.Overlaps(stage, First.TotalDays, Last.DaysUntilNext)
        && !entry.Ages.Any(range => range.Basis == Basis
            && StagesOfLife.Overlaps(stage, range.From.TotalDays, range.To?.DaysUntilNext ?? decimal.MaxValue));
}
