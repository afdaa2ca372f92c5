namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>textDocument/documentSymbol.</summary>
internal sealed record DocumentSymbolParams(TextDocumentIdentifier TextDocument);
