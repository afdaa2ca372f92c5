namespace Catalog.Gen.Engine.Types;

/// <summary>A default that the schema admits, and that cannot stand in, in C#.</summary>
/// <param name="Name">The property, as in the YAML.</param>
/// <param name="Value">The default.</param>
/// <param name="Type">The property's type.</param>
/// <param name="IsEndless">Whether it leads back to itself; else it does not fit the type.</param>
internal sealed record UnfitDefault(string Name, DefaultValue Value, TypeRef Type, bool IsEndless);
