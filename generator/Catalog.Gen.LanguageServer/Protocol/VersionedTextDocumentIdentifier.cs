namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A document in one of its versions; null for the one on the disk.</summary>
internal sealed record VersionedTextDocumentIdentifier(string Uri, int? Version);
