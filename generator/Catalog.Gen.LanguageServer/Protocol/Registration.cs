namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Something that a server asks an editor for.</summary>
internal sealed record Registration(string Id, string Method, WatchedFilesOptions RegisterOptions);
