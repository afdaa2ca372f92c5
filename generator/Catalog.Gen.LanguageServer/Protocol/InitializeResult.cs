namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>What the server answers to initialize.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);
