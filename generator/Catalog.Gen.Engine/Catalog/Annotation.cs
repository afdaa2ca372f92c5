namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// What a schema says of the values of a property by <c>x-ref</c>, <c>x-index</c>, <c>x-unique</c> or <c>x-inverse</c>, on
/// the value or on the items of its list. One schema that several properties refer to makes one for each of them.
/// </summary>
/// <param name="Ordinal">Its place among the catalog's annotations.</param>
/// <param name="Site">The number of the use site: annotations of one site are about the same property.</param>
/// <param name="Property">The property's name, as in the YAML; empty for the entry itself.</param>
/// <param name="IsOfEntry">Whether the entry itself has the property.</param>
/// <param name="Target">The catalog that the value is an id of; null without <c>x-ref</c>.</param>
/// <param name="Unique">No two entries share the value.</param>
/// <param name="Index">A look-up by the value is generated.</param>
/// <param name="Inverse">The name of the look-up back on the target; null without.</param>
internal sealed record Annotation(
    int Ordinal,
    int Site,
    string Property,
    bool IsOfEntry,
    string? Target,
    bool Unique,
    bool Index,
    string? Inverse)
{
    /// <summary>
    /// The catalog that gets the look-up back: the one that an <c>x-ref</c> names, beside the <c>x-inverse</c> or elsewhere for
    /// the same property.
    /// </summary>
    public string? InverseTarget { get; init; }
}
