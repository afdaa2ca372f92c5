namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>window/logMessage: an error (1), a warning (2), information (3).</summary>
internal sealed record LogMessageParams(int Type, string Message);
