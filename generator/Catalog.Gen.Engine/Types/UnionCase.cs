namespace Catalog.Gen.Engine.Types;

/// <summary>One of the shapes.</summary>
/// <param name="TypeId">A <see cref="RecordDefinition"/> or <see cref="CaseDefinition"/>.</param>
/// <param name="Label">What it is called within the union: the parameter of <c>Match</c>.</param>
/// <param name="Test">What a value must look like to be this one.</param>
/// <param name="Schema">The schema that decides where tests of several cases hold.</param>
internal sealed record UnionCase(int TypeId, string Label, ShapeTest Test, SchemaHandle Schema);
