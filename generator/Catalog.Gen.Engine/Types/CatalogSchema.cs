using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

/// <summary>What the types of a catalog are made of.</summary>
/// <param name="File">The schema of a whole file.</param>
/// <param name="Entry">The schema of an entry.</param>
/// <param name="Options">What the types are called, and what they must leave alone.</param>
internal sealed record CatalogSchema(SchemaNode File, SchemaNode Entry, TypeModelOptions Options);
