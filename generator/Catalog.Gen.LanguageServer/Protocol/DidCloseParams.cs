namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>textDocument/didClose.</summary>
internal sealed record DidCloseParams(TextDocumentIdentifier TextDocument);
