using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>
/// What is known of a text: that it is an id of this catalog, or of one of these. Of a collection the mark is that of its
/// items, of a dictionary that of its keys: always that of the first type argument. A tuple has a mark for each part.
/// </summary>
internal sealed class IdMark
{
    public IdMark(ImmutableArray<IdCatalog> catalogs) : this(catalogs, ImmutableArray<IdMark?>.Empty)
    {
    }

    private IdMark(ImmutableArray<IdCatalog> catalogs, ImmutableArray<IdMark?> parts)
    {
        Catalogs = catalogs;
        Parts = parts;
    }

    public ImmutableArray<IdCatalog> Catalogs { get; }

    /// <summary>The marks of a tuple's parts, or of the properties of an anonymous type; empty for an id.</summary>
    public ImmutableArray<IdMark?> Parts { get; }

    /// <summary>
    /// Whether the value may be one of some constants instead, <c>item.BaseId ?? "none"</c>. Then a constant that it is compared
    /// with need not be an id.
    /// </summary>
    public bool IsOpen { get; private init; }

    public bool IsId => !Catalogs.IsEmpty;

    /// <summary>
    /// False before the generator has run for the first time, or where it could not run. Then the ids are unknown, and nothing
    /// is reported.
    /// </summary>
    public bool IsKnown => Catalogs.All(static catalog => catalog.List.Ids.Count > 0);

    /// <summary>The names of the catalogs, in full where short ones would not tell them from those of the other mark.</summary>
    public string NameBeside(IdMark? other) => string.Join(
        " or ",
        Catalogs.Select(catalog => other?.Catalogs.Any(one => one.Class.Name == catalog.Class.Name) == true
            ? catalog.Class.ToDisplayString()
            : catalog.Class.Name));

    public bool Contains(string id) => Catalogs.Any(catalog => catalog.List.Contains(id));

    public bool HasConstant(IFieldSymbol field) =>
        Catalogs.Any(catalog => SymbolEqualityComparer.Default.Equals(catalog.IdsClass, field.ContainingType));

    public bool Overlaps(IdMark other) => Catalogs.Any(other.Catalogs.Contains);

    public static IdMark? OfParts(IEnumerable<IdMark?> parts)
    {
        ImmutableArray<IdMark?> all = parts.ToImmutableArray();
        return all.All(static part => part is null) ? null : new IdMark(ImmutableArray<IdCatalog>.Empty, all);
    }

    public IdMark Opened() => new(Catalogs, Parts) { IsOpen = true };

    /// <summary>What is known of a value that is one of two; null where that is nothing.</summary>
    public IdMark? Or(IdMark other)
    {
        if (other == this)
            return this;
        if (IsId && other.IsId)
            return new IdMark(Catalogs.Union(other.Catalogs).ToImmutableArray()) { IsOpen = IsOpen || other.IsOpen };
        return Parts.Length == other.Parts.Length
            ? OfParts(Parts.Zip(other.Parts, static (one, two) => one is null || two is null ? null : one.Or(two)))
            : null;
    }
}
