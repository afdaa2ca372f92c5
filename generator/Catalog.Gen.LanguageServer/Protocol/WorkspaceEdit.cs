namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Changes of several files: by document, or as steps in their order.</summary>
internal sealed record WorkspaceEdit(Dictionary<string, TextEdit[]>? Changes, DocumentChange[]? DocumentChanges);
