namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>textDocument/didChange.</summary>
internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, TextChange[] ContentChanges);
