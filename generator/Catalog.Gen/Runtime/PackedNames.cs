namespace CatalogGen.Runtime;

/// <summary>The declared names that packed values refer to by number.</summary>
internal delegate global::System.ReadOnlySpan<byte> PackedNames();
