namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>textDocument/codeAction.</summary>
internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context);
