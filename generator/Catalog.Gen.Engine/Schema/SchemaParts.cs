using Catalog.Gen.Engine.Regex;

namespace Catalog.Gen.Engine.Schema;

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

/// <summary>What a <c>$dynamicRef</c> or <c>$recursiveRef</c> means: whichever schema the dynamic scope has for an anchor.</summary>
/// <param name="Target">The schema where the scope has none; null in v1, which has no such schema.</param>
/// <param name="Anchor">The anchor to look for in the dynamic scope; null where the keyword acts as <c>$ref</c>.</param>
internal sealed record DynamicReference(SchemaNode? Target, string? Anchor);
