using System.Collections.Immutable;
using Pedi.Site.Views;

namespace Pedi.Site;

/// <summary>
/// The lines of the axis, as a background in the style sheet: they run through all rows of the table, and no row has to draw them.
/// </summary>
internal static class AxisStyle
{
    /// <summary>The rules, for wide screens and for narrow ones, where few marks have room.</summary>
    public static string Of(ImmutableArray<TickView> ticks) =>
        $$"""

        /* The lines of the axis, written with the site: their places are those of the marks. */
        .on-axis { background: {{Lines(ticks)}}; background-origin: content-box; }
        @media (max-width: 600px) {
          .on-axis { background: {{Lines([.. ticks.Where(tick => tick.IsMain)])}}; background-origin: content-box; }
        }

        """;

    private static string Lines(ImmutableArray<TickView> ticks) => string.Join(
        ", ",
        ticks.OrderByDescending(tick => tick.IsBirth).Select(tick => tick.IsBirth
            ? $"linear-gradient(var(--ink), var(--ink)) {tick.X} 0 / 2.5px 100% no-repeat"
            : $"linear-gradient(var(--line), var(--line)) {tick.X} 0 / 1px 100% no-repeat"));
}
