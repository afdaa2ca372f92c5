namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>One change of a text; without a range the text is all of it.</summary>
internal sealed record TextChange(Range? Range, string Text);
