using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Where values are used: a property of an object that declares it, however many schemas then speak of its value.</summary>
/// <param name="Number">Its place among the sites of a catalog; 0 is the entry itself.</param>
/// <param name="Property">The property's name; empty for the entry itself.</param>
/// <param name="IsOfEntry">Whether the entry itself has the property, and not something within it.</param>
internal sealed record UseSite(int Number, string Property, bool IsOfEntry)
{
    /// <summary>The schemas that declare the property. They are several where they can judge the same object.</summary>
    public List<SchemaNode> Owners { get; } = [];
}
