namespace Catalog.Gen.LanguageServer.Server;

/// <summary>Why a host cannot tell the catalogs of a place, in words for the log.</summary>
internal sealed class EditorHostException(string message, Exception? inner = null) : Exception(message, inner);
