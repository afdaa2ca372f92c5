namespace Catalog.Gen.Emit.Catalog;

/// <summary>A group's data as generated code.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Text">The code.</param>
/// <param name="LiteralLength">The characters that its string literal takes of what an assembly can hold.</param>
internal sealed record ChunkSource(string HintName, string Text, int LiteralLength);
