namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>What an editor can do with files.</summary>
internal sealed record WorkspaceCapabilities(WorkspaceEditCapabilities? WorkspaceEdit, DynamicCapability? DidChangeWatchedFiles);
