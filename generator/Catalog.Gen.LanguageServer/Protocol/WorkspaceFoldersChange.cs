namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Folders that an editor has opened and closed.</summary>
internal sealed record WorkspaceFoldersChange(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);
