namespace Pedi.Site.Views;

/// <summary>A value of a facet.</summary>
/// <param name="Value">Its spelling in the address.</param>
/// <param name="Title">What the page calls it.</param>
/// <param name="Description">A sentence on it.</param>
/// <param name="Names">What it is called otherwise, for the search.</param>
/// <param name="Depth">How deep it stands in the tree.</param>
/// <param name="Count">How many entries have it, of those that are shown.</param>
/// <param name="IsChosen">Whether it is chosen at first.</param>
public sealed record FacetOptionView(
    string Value, string Title, string Description, string Names, int Depth, int Count, bool IsChosen);
