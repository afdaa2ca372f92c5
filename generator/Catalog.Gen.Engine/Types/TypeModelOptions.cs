using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>What the types of a catalog depend on beside its schema.</summary>
/// <param name="Namespace">Where they are; empty for the global namespace.</param>
/// <param name="ClassName">The static class.</param>
/// <param name="EntryName">The entry's type.</param>
internal sealed record TypeModelOptions(string Namespace, string ClassName, string EntryName)
{
    /// <summary>Whether the types are seen in their own assembly alone, where no public catalog shares them.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Names in the namespace that are taken: other catalogs' types, namespaces.</summary>
    public EquatableArray<string> ReservedTypeNames { get; init; }

    /// <summary>Names that the entry's properties must not take: look-ups back from other catalogs.</summary>
    public EquatableArray<string> ReservedMembers { get; init; }

    /// <summary>What is recorded of the numbers of enums.</summary>
    public EquatableArray<RecordedNumber> Numbers { get; init; } = EquatableArray<RecordedNumber>.Empty;

    /// <summary>The property that holds the id. If it is a text called <c>id</c>, the entry's own <c>Id</c> stands for it.</summary>
    public string? KeyProperty { get; init; }

    /// <summary>Finds the catalog that an <c>x-ref</c> names; null where it is not known.</summary>
    public Func<string, ReferenceTarget?> ResolveReference { get; init; } = static _ => null;
}
