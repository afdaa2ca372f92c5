namespace Catalog.Gen.Engine.Schema;

/// <summary>What a <c>$dynamicRef</c> or <c>$recursiveRef</c> means: whichever schema the dynamic scope has for an anchor.</summary>
/// <param name="Target">The schema where the scope has none; null in v1, which has no such schema.</param>
/// <param name="Anchor">The anchor to look for in the dynamic scope; null where the keyword acts as <c>$ref</c>.</param>
internal sealed record DynamicReference(SchemaNode? Target, string? Anchor);
