namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>textDocument/rename.</summary>
internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);
