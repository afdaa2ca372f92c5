namespace Pedi.Site.Views;

/// <summary>A heading of the list that the catalog grew from.</summary>
/// <param name="Section">The section that it stands in; nothing for a further heading.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Line">Its line in the list.</param>
public sealed record SourceView(string? Section, string Heading, int Line);
