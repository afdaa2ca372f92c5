namespace Catalog.Gen.Engine.Types;

/// <summary>The types of a catalog.</summary>
/// <param name="Model">The types.</param>
/// <param name="Properties">Which C# property a property of the schema has become.</param>
/// <param name="Numbers">The numbers of the enums that the catalog brings.</param>
internal sealed record CatalogTypes(TypeModel Model, DeclaredProperties Properties, CatalogNumbers Numbers);
