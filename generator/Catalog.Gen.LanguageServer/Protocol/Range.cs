namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A part of a text; the end is behind its last character.</summary>
internal readonly record struct Range(Position Start, Position End);
