namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>What an editor can do in a document.</summary>
internal sealed record TextDocumentCapabilities(
    PublishDiagnosticsCapabilities? PublishDiagnostics,
    CompletionCapabilities? Completion,
    HoverCapabilities? Hover,
    DocumentSymbolCapabilities? DocumentSymbol);
