namespace Pedi.Site.Views;

/// <summary>A bar on the axis of ages.</summary>
/// <param name="X">Where it begins: <c>14.3%</c>.</param>
/// <param name="Width">How long it is.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Style">How sure it is: the name of its class in the style sheet.</param>
/// <param name="IsOpen">Whether it has no end: an arrow.</param>
public sealed record BarView(string X, string Width, string End, string Style, bool IsOpen);
