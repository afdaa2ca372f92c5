namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Which kinds of text an editor shows in a tooltip.</summary>
internal sealed record HoverCapabilities(string[]? ContentFormat);
