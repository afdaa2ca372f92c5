namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Whether the server can say what would be renamed.</summary>
internal sealed record RenameOptions(bool PrepareProvider);
