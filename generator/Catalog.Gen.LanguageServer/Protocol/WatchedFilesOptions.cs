namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>The files that a server wants to hear of.</summary>
internal sealed record WatchedFilesOptions(FileWatcher[] Watchers);
