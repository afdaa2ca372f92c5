using System.Collections.Immutable;
using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Ages;

/// <summary>A bar of the chart of ages: a range, or what stages of life tell where no age is given.</summary>
/// <param name="Start">Where it begins on the axis, from 0 to 1.</param>
/// <param name="End">Where it ends: an age lasts until its last unit is complete.</param>
/// <param name="Style">How sure it is.</param>
/// <param name="IsOpen">Whether it has no end, and reaches the end of the axis: an arrow.</param>
/// <param name="IsDoubtful">Whether the range may be wrong.</param>
/// <param name="Text">The figures: <c>23–37 weeks gestational</c>.</param>
internal sealed record AgeBar(double Start, double End, AgeBarStyle Style, bool IsOpen, bool IsDoubtful, string Text)
{
    /// <summary>When each stage of life begins, in weeks since the pregnancy began.</summary>
    private static readonly (LifeStage Stage, double From)[] Stages =
    [
        (LifeStage.Fetal, AgeAxis.First),
        .. StagesOfLife.AfterBirth.Select(stage => (stage.Stage, AgeAxis.Weeks(stage.From.TotalDays, AgeClock.SinceBirth))),
    ];

    /// <summary>The bars of an entry, one a range; none where it tells neither ages nor stages of life.</summary>
    public static ImmutableArray<AgeBar> Of(Dataset entry) =>
        entry.Ages.IsEmpty ? OfStages(entry.LifeStages) : [.. entry.Ages.Select(OfRange)];

    private static AgeBar OfRange(AgeRange range)
    {
        AgeBound from = range.From;
        double start = AgeAxis.Weeks(from.TotalDays, from.Clock);
        double end = range.To is { } to ? AgeAxis.Weeks(to.DaysUntilNext, to.Clock) : AgeAxis.Last;
        AgeBarStyle style = range.At == AgeMoment.Planned ? AgeBarStyle.Planned
            : range.Basis == AgeBasis.Unstated || !range.IsAtScan ? AgeBarStyle.Unstated
            : AgeBarStyle.Stated;
        return new AgeBar(
            AgeAxis.Position(start), AgeAxis.Position(end), style, range.To is null, range.Doubt is not null, Wording.Of(range));
    }

    /// <summary>Stages that follow one another are one bar.</summary>
    private static ImmutableArray<AgeBar> OfStages(ImmutableArray<LifeStage> stages)
    {
        var bars = ImmutableArray.CreateBuilder<AgeBar>();
        for (int index = 0; index < Stages.Length; index++)
        {
            int first = index;
            while (index < Stages.Length && stages.Contains(Stages[index].Stage))
                index++;
            if (index == first)
                continue;
            bars.Add(new AgeBar(
                AgeAxis.Position(Stages[first].From),
                AgeAxis.Position(index < Stages.Length ? Stages[index].From : AgeAxis.Last),
                AgeBarStyle.LifeStage,
                IsOpen: index == Stages.Length,
                IsDoubtful: false,
                string.Join(", ", Stages[first..index].Select(stage => stage.Stage.ToText())) + " (no age given)"));
        }

        return bars.ToImmutable();
    }
}
