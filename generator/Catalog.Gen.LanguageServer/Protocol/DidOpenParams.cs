namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>textDocument/didOpen.</summary>
internal sealed record DidOpenParams(TextDocumentItem TextDocument);
