namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>workspace/symbol.</summary>
internal sealed record WorkspaceSymbolParams(string Query);
