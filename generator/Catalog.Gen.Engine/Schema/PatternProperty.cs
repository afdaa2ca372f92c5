using Catalog.Gen.Engine.Regex;

namespace Catalog.Gen.Engine.Schema;

/// <summary>A pattern of property names with its schema.</summary>
internal sealed record PatternProperty(EcmaRegex Pattern, SchemaNode Schema);
