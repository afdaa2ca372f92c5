using Catalog.Gen.Yaml;

namespace Catalog.Gen.Model.Types;

/// <summary>What a tooltip says.</summary>
/// <param name="Summary">The first words.</param>
/// <param name="Remarks">What is worth knowing besides; null for nothing.</param>
/// <param name="Obsolete">Why not to use it; null where that is not so.</param>
internal sealed record Documentation(string Summary, string? Remarks = null, string? Obsolete = null);

/// <summary>A type that is generated for a part of the schema.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Documentation">What its tooltip says.</param>
internal abstract record TypeDefinition(string Name, Documentation Documentation);

/// <summary>A choice of values.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Documentation">What its tooltip says.</param>
/// <param name="Members">The values.</param>
/// <param name="IsNumeric">Whether each member has the integer of the YAML as its own value; else members are counted from 0.</param>
internal sealed record EnumDefinition(string Name, Documentation Documentation, EquatableArray<EnumMember> Members, bool IsNumeric)
    : TypeDefinition(Name, Documentation);

/// <summary>One of the values.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Kind">What it is in YAML.</param>
/// <param name="Text">How it is spelled in YAML.</param>
/// <param name="Documentation">What its tooltip says.</param>
internal sealed record EnumMember(string Name, NodeKind Kind, string Text, Documentation Documentation);

/// <summary>An object with declared properties.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Documentation">What its tooltip says.</param>
/// <param name="Properties">The declared ones, in the order of the schema.</param>
/// <param name="Extra">The map of the properties that are not declared; null where there is none.</param>
/// <param name="BaseId">The union that it is a case of, or -1.</param>
/// <param name="IsEmitted">Whether a type of its own is needed: the entry's own properties are members of the entry.</param>
internal sealed record RecordDefinition(
    string Name,
    Documentation Documentation,
    EquatableArray<PropertyModel> Properties,
    ExtraProperties? Extra,
    int BaseId = -1,
    bool IsEmitted = true) : TypeDefinition(Name, Documentation);

/// <summary>The properties that an object has beside the declared ones.</summary>
/// <param name="Member">The C# name of the map.</param>
/// <param name="Type">A <see cref="TypeKind.Map"/>.</param>
internal sealed record ExtraProperties(string Member, TypeRef Type);

/// <summary>A case of a union that is not a record of its own: it wraps a value.</summary>
internal sealed record CaseDefinition(string Name, Documentation Documentation, int BaseId, TypeRef Value) : TypeDefinition(Name, Documentation);

/// <summary>One of several shapes: an abstract record, closed.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Documentation">What its tooltip says.</param>
/// <param name="Cases">The shapes.</param>
/// <param name="Shared">The properties that each of them has alike.</param>
internal sealed record UnionDefinition(
    string Name,
    Documentation Documentation,
    EquatableArray<UnionCase> Cases,
    EquatableArray<PropertyModel> Shared) : TypeDefinition(Name, Documentation);

/// <summary>One of the shapes.</summary>
/// <param name="TypeId">A <see cref="RecordDefinition"/> or <see cref="CaseDefinition"/>.</param>
/// <param name="Label">What it is called within the union: the parameter of <c>Match</c>.</param>
/// <param name="Test">What a value must look like to be this one.</param>
/// <param name="Schema">The schema that decides where tests of several cases hold.</param>
internal sealed record UnionCase(int TypeId, string Label, ShapeTest Test, SchemaHandle Schema);

/// <summary>An array whose items each have their place.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Documentation">What its tooltip says.</param>
/// <param name="Items">The places. One that may be missing is nullable.</param>
/// <param name="RestMember">The C# name of the list of what comes behind; null where nothing does.</param>
/// <param name="Rest">A <see cref="TypeKind.List"/>.</param>
internal sealed record TupleDefinition(
    string Name,
    Documentation Documentation,
    EquatableArray<TupleItem> Items,
    string? RestMember,
    TypeRef? Rest) : TypeDefinition(Name, Documentation);

/// <summary>One place of a tuple.</summary>
internal sealed record TupleItem(string Member, TypeRef Type, Documentation Documentation);
