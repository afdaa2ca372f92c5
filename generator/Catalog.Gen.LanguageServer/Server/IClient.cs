using Catalog.Gen.LanguageServer.Protocol;

namespace Catalog.Gen.LanguageServer.Server;

/// <summary>What the server says to an editor unasked.</summary>
internal interface IClient
{
    /// <summary>The problems of a document, in a version where it is open.</summary>
    void PublishDiagnostics(string uri, int? version, Diagnostic[] diagnostics);

    /// <summary>A line for the log.</summary>
    void Log(string message);

    /// <summary>Asks to be told of the files of catalogs that are written, made or taken away.</summary>
    void RegisterWatchedFiles();
}
