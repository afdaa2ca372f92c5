namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>textDocument/didSave.</summary>
internal sealed record DidSaveParams(TextDocumentIdentifier TextDocument);
