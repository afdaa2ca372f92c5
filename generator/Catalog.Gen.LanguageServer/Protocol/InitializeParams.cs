namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>initialize.</summary>
internal sealed record InitializeParams(
    string? RootUri,
    string? RootPath,
    WorkspaceFolder[]? WorkspaceFolders,
    ClientCapabilities? Capabilities);
