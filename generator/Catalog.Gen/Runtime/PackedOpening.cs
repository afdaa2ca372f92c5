namespace CatalogGen.Runtime;

/// <summary>Opens the packed value of an entry, at its beginning.</summary>
internal delegate PackedReader PackedOpening(int index);
