namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A document that an editor opens.</summary>
internal sealed record TextDocumentItem(string Uri, string? LanguageId, int Version, string Text);
