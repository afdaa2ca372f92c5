namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>The page of a rule.</summary>
internal sealed record CodeDescription(string Href);
