namespace Catalog.Gen.Engine.Schema;

/// <summary>What an object schema says of one property name.</summary>
internal sealed record PropertyRule(SchemaNode? Schema, bool IsRequired);
