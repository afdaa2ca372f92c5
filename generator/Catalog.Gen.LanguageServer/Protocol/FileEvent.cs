namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A file that was made (1), written (2) or taken away (3).</summary>
internal sealed record FileEvent(string Uri, int Type);
