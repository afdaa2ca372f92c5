namespace Catalog.Gen.Engine.Types;

/// <summary>
/// How much C# the schemas of a catalog may make. Schemas that merge in ever new ways make types without an end; what comes
/// past these numbers is a <c>JsonElement</c>. The page <c>rules/limits.md</c> lists them.
/// </summary>
internal static class TypeLimits
{
    /// <summary>Types of a catalog.</summary>
    public const int Types = 5_000;

    /// <summary>Properties of all types of a catalog.</summary>
    public const int Properties = 20_000;

    /// <summary>Lists, unions and tuples within one another.</summary>
    public const int Depth = 100;

    /// <summary>Records within one another that are filled at once; deeper ones wait, so that no stack overflows.</summary>
    public const int DepthAtOnce = 50;

    /// <summary>Branches of choices within choices that are looked at to tell which kinds of values a schema admits.</summary>
    public const int Choices = 10_000;

    /// <summary>
    /// Characters of a name in C#: the compiler's limit is 511, and long before that a name is no use to a reader. One that
    /// would be longer ends with a number made of all of it.
    /// </summary>
    public const int NameLength = 100;
}
