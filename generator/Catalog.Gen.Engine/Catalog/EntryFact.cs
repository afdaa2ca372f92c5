using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>A value of an annotated property.</summary>
/// <param name="Annotation">The annotation's ordinal.</param>
/// <param name="Value">The value in the form that equal values share: <c>1.0</c> is <c>1</c>.</param>
/// <param name="Kind">The value's kind: the text <c>1</c> is not the number.</param>
/// <param name="IsNested">
/// Whether the property is not the entry's own, although it is declared by the entry's schema: that of an object within
/// the entry that is of the same schema.
/// </param>
internal readonly record struct EntryFact(int Annotation, string Value, NodeKind Kind, bool IsNested);
