using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

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
