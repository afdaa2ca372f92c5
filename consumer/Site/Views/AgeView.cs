namespace Pedi.Site.Views;

/// <summary>A range of ages, or what the stages of life tell where there is none.</summary>
/// <param name="Text">The figures: <c>22–38 weeks gestational</c>.</param>
/// <param name="Basis">What they count from and whose they are, in a sentence.</param>
/// <param name="Note">What the range cannot say.</param>
/// <param name="Doubt">Why it may be wrong.</param>
public sealed record AgeView(string Text, string Basis, string? Note, string? Doubt);
