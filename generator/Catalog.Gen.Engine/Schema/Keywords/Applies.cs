namespace Catalog.Gen.Engine.Schema;

/// <summary>How a keyword applies its subschemas: what every walk over schemas goes by.</summary>
internal enum Applies
{
    /// <summary>Not to a value: <c>$defs</c>, <c>contentSchema</c>.</summary>
    Never,

    /// <summary>To the same value, and it must hold: <c>$ref</c>, <c>allOf</c>.</summary>
    InPlace,

    /// <summary>
    /// To the same value, in some case: <c>anyOf</c>, <c>oneOf</c>, <c>if</c>, <c>then</c>, <c>else</c>,
    /// <c>dependentSchemas</c>.
    /// </summary>
    InPlaceInSomeCase,

    /// <summary>To the same value, and it must not hold: <c>not</c>.</summary>
    Negated,

    /// <summary>To the value of the property that is named: <c>properties</c>.</summary>
    Property,

    /// <summary>
    /// To the values of properties that are not named: <c>patternProperties</c>, <c>additionalProperties</c>,
    /// <c>unevaluatedProperties</c>.
    /// </summary>
    OtherProperties,

    /// <summary>To items: <c>items</c>, <c>prefixItems</c>, <c>additionalItems</c>, <c>unevaluatedItems</c>.</summary>
    Items,

    /// <summary>To items, in some case: <c>contains</c>.</summary>
    ItemsInSomeCase,

    /// <summary>To keys: <c>propertyNames</c>.</summary>
    Keys,
}
