namespace Pedi.Ages;

/// <summary>A mark on the axis of ages.</summary>
/// <param name="Label">The age in words: <c>3 months</c>.</param>
/// <param name="Short">The age where there is little room: <c>3 mo</c>.</param>
/// <param name="Position">Where it is, from 0 to 1.</param>
/// <param name="IsBirth">Whether it is birth, which is a heavy line.</param>
/// <param name="IsMain">Whether it stays where there is room for few marks.</param>
internal sealed record AgeTick(string Label, string Short, double Position, bool IsBirth, bool IsMain);
