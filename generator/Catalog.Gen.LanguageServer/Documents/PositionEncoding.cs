namespace Catalog.Gen.LanguageServer.Documents;

/// <summary>What the characters of positions count.</summary>
internal enum PositionEncoding
{
    /// <summary>Code units of UTF-16: what every client knows.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,
}
