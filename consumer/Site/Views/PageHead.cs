namespace Pedi.Site.Views;

/// <summary>What the head of a page says, and where the page stands.</summary>
/// <param name="Title">The title, without the site's name.</param>
/// <param name="Description">What the page has, in a sentence.</param>
/// <param name="Current">The file that the navigation marks as the current one.</param>
/// <param name="Root">What leads from the page to the site's folder: nothing, or <c>../</c>.</param>
/// <param name="JsonLd">What the page is about, for search engines.</param>
public sealed record PageHead(string Title, string Description, string Current, string Root = "", string? JsonLd = null);
