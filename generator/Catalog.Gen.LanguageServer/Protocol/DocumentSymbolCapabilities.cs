namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Whether an editor shows symbols within symbols.</summary>
internal sealed record DocumentSymbolCapabilities(bool? HierarchicalDocumentSymbolSupport);
