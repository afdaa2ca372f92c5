namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>The kinds of code actions.</summary>
internal sealed record CodeActionOptions(string[] CodeActionKinds);
