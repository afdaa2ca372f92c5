namespace Catalog.Gen.Engine.Types;

/// <summary><c>x-ref</c>.</summary>
/// <param name="Catalog">The catalog as the schema names it.</param>
/// <param name="Target">The types of that catalog; null where it is not known, and the id stays text.</param>
/// <param name="IdMember">The C# name of the property that holds the id or ids; empty without a target.</param>
internal sealed record ReferenceModel(string Catalog, ReferenceTarget? Target, string IdMember);
