using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>The types of a catalog, and what they are made of.</summary>
/// <param name="Model">The types.</param>
/// <param name="Properties">Which C# property a property of the schema has become.</param>
/// <param name="Unfit">Defaults that the schema admits, and that cannot stand in, in C#.</param>
/// <param name="Numbers">The numbers of the enums that the catalog brings.</param>
internal sealed record CatalogTypes(
    TypeModel Model, DeclaredProperties Properties, EquatableArray<UnfitDefault> Unfit, CatalogNumbers Numbers);
