namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Which kinds of text an editor shows beside a proposal.</summary>
internal sealed record CompletionItemCapabilities(string[]? DocumentationFormat);
