namespace Pedi.Site.Views;

/// <summary>A fact that the list does not have, and somebody looked up.</summary>
/// <param name="Label">What it tells of.</param>
/// <param name="Value">What was found.</param>
/// <param name="Where">Where.</param>
/// <param name="Date">The day.</param>
public sealed record LookedUpView(string Label, string Value, LinkView Where, string Date);
