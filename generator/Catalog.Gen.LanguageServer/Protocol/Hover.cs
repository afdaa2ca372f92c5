namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A tooltip.</summary>
internal sealed record Hover(MarkupContent Contents, Range? Range);
