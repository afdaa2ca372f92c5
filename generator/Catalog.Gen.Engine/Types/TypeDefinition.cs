namespace Catalog.Gen.Engine.Types;

/// <summary>A type that is generated for a part of the schema.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Documentation">What its tooltip says.</param>
internal abstract record TypeDefinition(string Name, Documentation Documentation);
