namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Proposals; more come as one types where they are incomplete.</summary>
internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);
