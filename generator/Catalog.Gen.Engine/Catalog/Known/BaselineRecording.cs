namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>The baseline of one catalog, to be written.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Path">Where the file belongs: beside the schema.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Count">How many problems it records; where that is none, the file is not needed.</param>
internal sealed record BaselineRecording(CatalogDefinition Catalog, string Path, string Text, int Count);
