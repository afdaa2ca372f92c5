namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A place in a text. What a character counts is agreed on at the start: <c>PositionEncoding</c>.</summary>
internal readonly record struct Position(int Line, int Character);
