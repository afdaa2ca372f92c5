namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>How documents are kept alike.</summary>
internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, bool Save);
