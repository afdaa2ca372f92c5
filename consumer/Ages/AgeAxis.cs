using System.Collections.Immutable;
using PediatricImaging;

namespace Pedi.Ages;

/// <summary>
/// One axis for all ages, before birth and after: the logarithm of the weeks since the pregnancy began. A week counts for much
/// before birth and for little in a life, and the axis has room for both. Birth lies at 40 weeks, since an age after birth does
/// not say how long the pregnancy was.
/// </summary>
internal static class AgeAxis
{
    /// <summary>When somebody is born at term, in weeks since the pregnancy began.</summary>
    public const double Birth = 40;

    /// <summary>Where the axis begins, in weeks since the pregnancy began.</summary>
    public const double First = 18;

    /// <summary>Where the axis ends: at 90 years of life.</summary>
    public const double Last = Birth + (90 * WeeksInYear);

    private const double WeeksInYear = 365.25 / 7;

    /// <summary>The marks, the youngest first.</summary>
    public static ImmutableArray<AgeTick> Ticks { get; } =
    [
        Tick("20 weeks", "20 wk", 20),
        Tick("30 weeks", "30 wk", 30),
        Tick("birth", "birth", Birth, isMain: true),
        Tick("3 months", "3 mo", Birth + (WeeksInYear / 4)),
        Tick("6 months", "6 mo", Birth + (WeeksInYear / 2)),
        Tick("1 year", "1 y", Years(1), isMain: true),
        Tick("2 years", "2 y", Years(2)),
        Tick("5 years", "5 y", Years(5), isMain: true),
        Tick("10 years", "10 y", Years(10)),
        Tick("18 years", "18 y", Years(18), isMain: true),
        Tick("40 years", "40 y", Years(40)),
        Tick("85 years", "85 y", Years(85), isMain: true),
    ];

    /// <summary>Where an age is, from 0 to 1. What lies beyond the axis is at its end.</summary>
    /// <param name="weeks">Weeks since the pregnancy began.</param>
    public static double Position(double weeks) => Math.Log(Math.Clamp(weeks, First, Last) / First) / Math.Log(Last / First);

    /// <summary>
    /// The weeks since the pregnancy began. Weeks whose basis is not stated are taken so, too: nothing else is plain of an age of
    /// newborns in weeks, and the chart marks them.
    /// </summary>
    /// <param name="days">The days of an age, from where its basis counts.</param>
    /// <param name="clock">When it starts to count.</param>
    public static double Weeks(decimal days, AgeClock clock) => ((double)days / 7) + (clock == AgeClock.SinceBirth ? Birth : 0);

    private static double Years(double years) => Birth + (years * WeeksInYear);

    private static AgeTick Tick(string label, string shorter, double weeks, bool isMain = false) =>
        new(label, shorter, Position(weeks), weeks == Birth, isMain);
}
