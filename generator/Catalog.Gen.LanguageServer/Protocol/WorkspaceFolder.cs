namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A folder that is open in an editor.</summary>
internal sealed record WorkspaceFolder(string Uri, string? Name);
