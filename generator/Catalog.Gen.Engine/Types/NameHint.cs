namespace Catalog.Gen.Engine.Types;

/// <summary>Where a type was found: what it is called if the schema does not say.</summary>
/// <param name="Name">In Pascal case.</param>
/// <param name="Parent">The type it was found in; -1 for the entry.</param>
internal readonly record struct NameHint(string Name, int Parent)
{
    /// <summary>For a case of a union: what stands behind the union's name.</summary>
    public string? Label { get; init; }
}
