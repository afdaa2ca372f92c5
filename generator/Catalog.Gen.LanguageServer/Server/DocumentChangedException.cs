namespace Catalog.Gen.LanguageServer.Server;

/// <summary>A document has changed while something was asked of it.</summary>
internal sealed class DocumentChangedException : Exception;
