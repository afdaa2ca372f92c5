namespace Catalog.Gen.Engine.Types;

/// <summary>The properties that an object has beside the declared ones.</summary>
/// <param name="Member">The C# name of the map.</param>
/// <param name="Type">A <see cref="TypeKind.Map"/>.</param>
internal sealed record ExtraProperties(string Member, TypeRef Type);
