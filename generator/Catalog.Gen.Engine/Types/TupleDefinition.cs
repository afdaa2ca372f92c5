using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

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
    TypeRef? Rest) : TypeDefinition(Name, Documentation)
{
    /// <summary>The type of the item at a place; null where C# does not show what comes behind.</summary>
    public TypeRef? ItemType(int index) => index < Items.Count ? Items[index].Type : Rest?.Element;
}
