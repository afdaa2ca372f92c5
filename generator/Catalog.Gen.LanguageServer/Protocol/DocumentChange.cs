namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A step of a change: edits of a document, or a file that gets another name (kind rename).</summary>
internal sealed record DocumentChange(
    string? Kind,
    VersionedTextDocumentIdentifier? TextDocument,
    TextEdit[]? Edits,
    string? OldUri,
    string? NewUri);
