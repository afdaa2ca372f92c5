using System.Collections.Immutable;
using PediatricImaging;

namespace Pedi.Ages;

/// <summary>When each stage of life begins and ends, as the schema describes the stages, in ages since birth.</summary>
internal static class StagesOfLife
{
    /// <summary>The stages after birth, with the age that each begins at; one ends where the next begins.</summary>
    public static ImmutableArray<(LifeStage Stage, AgeBound From)> AfterBirth { get; } =
    [
        (LifeStage.Neonatal, Life(0, AgeUnit.Days)),
        (LifeStage.Infant, Life(4, AgeUnit.Weeks)),
        (LifeStage.Toddler, Life(1, AgeUnit.Years)),
        (LifeStage.Child, Life(3, AgeUnit.Years)),
        (LifeStage.Adolescent, Life(13, AgeUnit.Years)),
        (LifeStage.YoungAdult, Life(18, AgeUnit.Years)),
        (LifeStage.Adult, Life(26, AgeUnit.Years)),
    ];

    /// <summary>Whether a stage and a range of ages since birth have a day in common; the ends are days.</summary>
    /// <param name="stage">The stage; before birth, it has none.</param>
    /// <param name="first">The first day of the range.</param>
    /// <param name="end">The day after its last.</param>
    public static bool Overlaps(LifeStage stage, decimal first, decimal end)
    {
        for (int index = 0; index < AfterBirth.Length; index++)
        {
            if (AfterBirth[index].Stage == stage)
            {
                decimal next = index + 1 < AfterBirth.Length ? AfterBirth[index + 1].From.TotalDays : decimal.MaxValue;
                return first < next && end > AfterBirth[index].From.TotalDays;
            }
        }

        return false;
    }

    private static AgeBound Life(decimal value, AgeUnit unit) => new(value, unit, AgeBasis.Chronological);
}
