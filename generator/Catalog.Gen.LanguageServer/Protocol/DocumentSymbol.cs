namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A symbol with those in it.</summary>
internal sealed record DocumentSymbol(
    string Name,
    string? Detail,
    int Kind,
    Range Range,
    Range SelectionRange,
    DocumentSymbol[] Children);
