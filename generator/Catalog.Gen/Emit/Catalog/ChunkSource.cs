namespace Catalog.Gen.Emit.Catalog;

/// <summary>A group's data as generated code, or the tables of a catalog.</summary>
/// <param name="Class">The full name of the catalog's class.</param>
/// <param name="HintName">The file's name.</param>
/// <param name="Text">The code.</param>
/// <param name="LiteralLength">The characters that its string literals take of what an assembly can hold.</param>
internal sealed record ChunkSource(string Class, string HintName, string Text, int LiteralLength);
