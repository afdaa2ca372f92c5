using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

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
