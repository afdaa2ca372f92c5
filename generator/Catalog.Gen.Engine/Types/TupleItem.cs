namespace Catalog.Gen.Engine.Types;

/// <summary>One place of a tuple.</summary>
internal sealed record TupleItem(string Member, TypeRef Type, Documentation Documentation);
