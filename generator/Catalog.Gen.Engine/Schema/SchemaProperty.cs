namespace Catalog.Gen.Engine.Schema;

/// <summary>A property with its schema (<c>properties</c>, <c>dependentSchemas</c>).</summary>
internal sealed record SchemaProperty(string Name, SchemaNode Schema);
