using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>A look-up by the value of a property.</summary>
/// <param name="Number">What tells it apart in the class.</param>
/// <param name="Annotations">The ordinals of the annotations whose values are the keys.</param>
/// <param name="Method">Its name: <c>ByModality</c>; null where only an inverse needs it.</param>
/// <param name="Property">The property, for documentation.</param>
/// <param name="KeyType">The C# type of the value.</param>
/// <param name="Key">How a value of that type becomes the text it is found by.</param>
/// <param name="Name">The name of what holds it, unique in the class.</param>
internal sealed record IndexShape(
    int Number,
    EquatableArray<int> Annotations,
    string? Method,
    string Property,
    string KeyType,
    IndexKey Key,
    string Name)
{
    /// <summary>
    /// Where the look-up by a term also finds the entries that have a narrower one: each term that has broader ones, with all of
    /// these. Null where it finds only those that have the term itself.
    /// </summary>
    public EquatableArray<BroaderTerms>? Broader { get; init; }

    /// <summary>Whether no two entries share a value, so that a value finds one entry.</summary>
    public bool IsUnique { get; init; }
}
