namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>What kinds of code actions are asked for; null for all.</summary>
internal sealed record CodeActionContext(string[]? Only);
