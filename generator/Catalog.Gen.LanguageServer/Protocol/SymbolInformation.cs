namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A symbol and where it is.</summary>
internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName);
