namespace Catalog.Gen.Engine.Types;

/// <summary>The types of a catalog, and which C# property a property of the schema has become.</summary>
internal sealed record CatalogTypes(TypeModel Model, DeclaredProperties Properties);
