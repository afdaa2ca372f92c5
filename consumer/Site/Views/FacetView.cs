using System.Collections.Immutable;

namespace Pedi.Site.Views;

/// <summary>Something that the entries can be narrowed by: its values, any of which may be chosen.</summary>
/// <param name="Name">Its name in the address, and the option's on the command line: <c>life-stage</c>.</param>
/// <param name="Title">What the page calls it.</param>
/// <param name="Silence">Why an entry may not tell: <c>gives no stage of life|give no stage of life</c>.</param>
/// <param name="Options">Its values.</param>
public sealed record FacetView(string Name, string Title, string? Silence, ImmutableArray<FacetOptionView> Options);
