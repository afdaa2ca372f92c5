namespace Catalog.Gen.Engine.Schema;

/// <summary>A schema file with its root schema, which may yet turn out to be in error.</summary>
internal sealed record CompiledDocument(SchemaDocument Document, SchemaNode Root);
