namespace Catalog.Gen.Engine.Catalog;

/// <summary>A value of an annotated property.</summary>
/// <param name="Annotation">The annotation's ordinal.</param>
/// <param name="Value">The value in the form that equal values share: <c>1.0</c> is <c>1</c>.</param>
internal readonly record struct EntryFact(int Annotation, string Value);
