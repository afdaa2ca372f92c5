namespace Pedi.Site;

/// <summary>What a site is made of.</summary>
/// <param name="Version">The version of the catalog.</param>
/// <param name="Repository">The address of the repository, without a slash at the end.</param>
/// <param name="Licence">The licence of the catalog, as SPDX names it.</param>
internal sealed record SiteOrigin(string Version, string Repository, string Licence)
{
    /// <summary>Where the file of an entry can be edited.</summary>
    public string EditAddress(string id) => $"{Repository}/edit/main/catalog/datasets/{id}.yaml";
}
