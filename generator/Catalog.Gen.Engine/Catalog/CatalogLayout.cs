namespace Catalog.Gen.Engine.Catalog;

/// <summary>How the files of a catalog hold its entries.</summary>
internal enum CatalogLayout
{
    /// <summary>A file is an entry.</summary>
    File,

    /// <summary>A file maps ids to entries.</summary>
    Map,

    /// <summary>A file is a list of entries.</summary>
    List,
}
