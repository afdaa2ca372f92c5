namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>workspace/didChangeWorkspaceFolders.</summary>
internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);
