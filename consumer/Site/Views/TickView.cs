namespace Pedi.Site.Views;

/// <summary>A mark on the axis of ages.</summary>
/// <param name="Label">The age, short: <c>3 mo</c>.</param>
/// <param name="X">Where it is: <c>19.4%</c>.</param>
/// <param name="IsBirth">Whether it is birth, which is a heavy line.</param>
/// <param name="IsMain">Whether it stays where there is room for few marks.</param>
public sealed record TickView(string Label, string X, bool IsBirth, bool IsMain);
