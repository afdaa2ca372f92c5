using Pedi.Exports;

namespace Pedi.Site;

/// <summary>What a site is made of.</summary>
/// <param name="Catalog">Where the catalog comes from, as its exports say it.</param>
internal sealed record SiteOrigin(ExportOrigin Catalog)
{
    /// <summary>That of this program.</summary>
    public static SiteOrigin Current => new(ExportOrigin.Current);

    /// <summary>Where the file of an entry can be edited.</summary>
    public string EditAddress(string id) =>
        $"{Catalog.Address.AbsoluteUri.TrimEnd('/')}/edit/main/catalog/datasets/{id}.yaml";
}
