namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>workspace/didChangeWatchedFiles.</summary>
internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);
