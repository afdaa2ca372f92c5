namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>How an editor counts characters, what it likes best first.</summary>
internal sealed record GeneralCapabilities(string[]? PositionEncodings);
