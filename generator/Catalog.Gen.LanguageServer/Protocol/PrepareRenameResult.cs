namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>What would be renamed, and what it is called now.</summary>
internal sealed record PrepareRenameResult(Range Range, string Placeholder);
