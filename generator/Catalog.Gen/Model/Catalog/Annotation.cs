namespace Catalog.Gen.Model.Catalog;

/// <summary>
/// A property that carries <c>x-ref</c>, <c>x-index</c>, <c>x-unique</c> or <c>x-inverse</c>, on its value or on the
/// items of its list.
/// </summary>
/// <param name="Ordinal">Its place among the catalog's annotations.</param>
/// <param name="Property">The property's name, as in the YAML.</param>
/// <param name="Pointer">Where in the schema, for what has to be told apart.</param>
/// <param name="Target">The catalog that the value is an id of; null without <c>x-ref</c>.</param>
/// <param name="Unique">No two entries share the value.</param>
/// <param name="Index">A look-up by the value is generated.</param>
/// <param name="Inverse">The name of the look-up back on the target; null without.</param>
internal sealed record Annotation(
    int Ordinal,
    string Property,
    string Pointer,
    string? Target,
    bool Unique,
    bool Index,
    string? Inverse);
