namespace Catalog.Gen.Schema;

/// <summary>The <c>type</c> keyword's choices.</summary>
[Flags]
internal enum SchemaTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}

/// <summary>A property with its schema (<c>properties</c>, <c>dependentSchemas</c>).</summary>
internal sealed record SchemaProperty(string Name, SchemaNode Schema);

/// <summary>What an object schema says of one property name.</summary>
internal sealed record PropertyRule(SchemaNode? Schema, bool IsRequired);

/// <summary>A pattern of property names with its schema.</summary>
internal sealed record PatternProperty(EcmaRegex Pattern, SchemaNode Schema);

/// <summary>Where <see cref="Name"/> is present, so must be <see cref="Required"/>.</summary>
internal sealed record DependentRequired(string Name, string[] Required);

/// <summary><c>$dynamicRef</c>: the static target, and the anchor to look for in the dynamic scope (null when it acts as <c>$ref</c>).</summary>
internal sealed record DynamicReference(SchemaNode Target, string? Anchor);
