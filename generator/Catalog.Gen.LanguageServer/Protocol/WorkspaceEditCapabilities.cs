namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Which changes an editor can make.</summary>
internal sealed record WorkspaceEditCapabilities(bool? DocumentChanges, string[]? ResourceOperations);
