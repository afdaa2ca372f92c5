namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Files by a pattern.</summary>
internal sealed record FileWatcher(string GlobPattern);
