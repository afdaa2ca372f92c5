namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>What an editor can do, as far as the server asks.</summary>
internal sealed record ClientCapabilities(
    GeneralCapabilities? General,
    WorkspaceCapabilities? Workspace,
    TextDocumentCapabilities? TextDocument);
