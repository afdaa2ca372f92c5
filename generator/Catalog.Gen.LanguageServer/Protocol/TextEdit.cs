namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A change of a text.</summary>
internal sealed record TextEdit(Range Range, string NewText);
