namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>What an editor can do with proposals.</summary>
internal sealed record CompletionCapabilities(CompletionItemCapabilities? CompletionItem);
