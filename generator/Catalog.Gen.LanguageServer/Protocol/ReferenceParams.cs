namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>textDocument/references.</summary>
internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context);
