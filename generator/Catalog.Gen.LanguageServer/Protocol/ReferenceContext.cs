namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Whether the place of the entry itself is asked for too.</summary>
internal sealed record ReferenceContext(bool IncludeDeclaration);
