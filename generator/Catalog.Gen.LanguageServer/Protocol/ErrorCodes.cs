namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>What a request that fails is answered with.</summary>
internal static class ErrorCodes
{
    public const int InvalidRequest = -32600;

    public const int InvalidParams = -32602;

    /// <summary>A request before <c>initialize</c>.</summary>
    public const int NotInitialized = -32002;

    /// <summary>The document has changed since: the answer would be one to a text that is there no more.</summary>
    public const int ContentModified = -32801;

    /// <summary>What was asked cannot be done; the message says why.</summary>
    public const int RequestFailed = -32803;
}
