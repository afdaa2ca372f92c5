namespace Catalog.Gen.Engine.Types;

/// <summary>What a type would like to be called.</summary>
/// <param name="Name">In Pascal case.</param>
/// <param name="IsOwn">Whether the schema itself names the type (<c>title</c>, the
/// key in <c>$defs</c>): such names are given first.</param>
/// <param name="Parent">The type in which it was found, whose name stands in front where the wish is taken; -1 for the entry.</param>
internal sealed record NameWish(string Name, bool IsOwn, int Parent);
