namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>What a file of entries is read by: the schemas, and the known problems.</summary>
internal sealed record ReadingRules(CatalogSet Catalogs, Baselines Baselines)
{
    /// <summary>What is known of a file. A file is read again only where that has changed, not with each change of a baseline.</summary>
    public KnownOfFile KnownOf(string path) => !Baselines.IsEmpty && Catalogs.Find(path) is { } catalog
        ? Baselines.Of(catalog, path)
        : KnownOfFile.Nothing;
}
