namespace Catalog.Gen.Engine.Catalog;

/// <summary>The data of a group.</summary>
internal sealed record DataGroup(CatalogSettings Settings, int Number, EntryGroup Group, bool Readable);
