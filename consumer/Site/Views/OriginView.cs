namespace Pedi.Site.Views;

/// <summary>What the site was made of.</summary>
/// <param name="Repository">The address of the repository.</param>
/// <param name="Version">The version of the catalog.</param>
/// <param name="Licence">The licence of the catalog: <c>MIT</c>.</param>
public sealed record OriginView(string Repository, string Version, string Licence);
