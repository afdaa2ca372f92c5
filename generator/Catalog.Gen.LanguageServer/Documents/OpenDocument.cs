namespace Catalog.Gen.LanguageServer.Documents;

/// <summary>A document as an editor shows it.</summary>
/// <param name="Uri">Its address, as the editor writes it.</param>
/// <param name="Path">The path of its file, which need not be there.</param>
/// <param name="Version">The editor's number of the text.</param>
/// <param name="Text">The text.</param>
internal sealed record OpenDocument(string Uri, string Path, int Version, string Text);
