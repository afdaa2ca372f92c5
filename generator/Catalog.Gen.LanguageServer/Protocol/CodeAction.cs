namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Something that an editor offers to do.</summary>
internal sealed record CodeAction(string Title, string Kind, Diagnostic[]? Diagnostics, bool? IsPreferred, WorkspaceEdit Edit);
