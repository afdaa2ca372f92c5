namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Characters at which an editor asks for proposals by itself.</summary>
internal sealed record CompletionOptions(string[] TriggerCharacters);
