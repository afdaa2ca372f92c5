namespace Catalog.Gen.Engine.Schema;

/// <summary>How large the schemas of a project may be. The page <c>rules/limits.md</c> lists these numbers.</summary>
internal static class SchemaLimits
{
    /// <summary>Schemas and subschemas: each property is one.</summary>
    public const int Schemas = 20_000;

    /// <summary>Values and names that all <c>enum</c>s and <c>required</c>s list.</summary>
    public const int Values = 50_000;

    /// <summary>Schemas that lead to one another for one and the same value, by <c>$ref</c>, <c>allOf</c> and the like.</summary>
    public const int InPlace = 100;

    /// <summary>Schemas that are looked at to say in words what a choice allows.</summary>
    public const int InWords = 2_000;

    /// <summary>Values of a choice that include another, near or far (<c>x-broader</c>).</summary>
    public const int Broader = 64;

    /// <summary>References of a file that lead nowhere for which the place that was meant is looked for.</summary>
    public const int Advised = 100;
}
