namespace Catalog.Gen.Engine.Types;

/// <summary>A case of a union that is not a record of its own: it wraps a value.</summary>
internal sealed record CaseDefinition(string Name, Documentation Documentation, int BaseId, TypeRef Value)
    : TypeDefinition(Name, Documentation);
