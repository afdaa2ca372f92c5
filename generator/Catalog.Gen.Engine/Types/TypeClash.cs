namespace Catalog.Gen.Engine.Types;

/// <summary>A C# name that several catalogs of one namespace would give to types of their own.</summary>
/// <param name="Name">The name.</param>
/// <param name="Catalog">A catalog whose type goes by another name for that, by its place in the list.</param>
/// <param name="Other">A catalog that makes the name as well.</param>
internal sealed record TypeClash(string Name, int Catalog, int Other);
