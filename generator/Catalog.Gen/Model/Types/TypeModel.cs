namespace Catalog.Gen.Model.Types;

/// <summary>The C# types of a catalog, made of its schema alone.</summary>
/// <param name="Namespace">Where they are; empty for the global namespace.</param>
/// <param name="ClassName">The static class, such as <c>Datasets</c>.</param>
/// <param name="EntryName">The entry's type, such as <c>Dataset</c>.</param>
/// <param name="DecoderName">The internal class that reads packed values, such as <c>DatasetDecoder</c>.</param>
/// <param name="Root">
/// An entry's type: a <see cref="TypeKind.Record"/> whose properties are the entry's members, or anything else, which
/// is the entry's <c>Value</c>.
/// </param>
/// <param name="Documentation">What the entry's tooltip says.</param>
/// <param name="Types">The types that are generated.</param>
/// <param name="Names">The declared names of properties, which packed entries refer to by number.</param>
/// <param name="Marks">The properties that mean something beyond their entry.</param>
internal sealed record TypeModel(
    string Namespace,
    string ClassName,
    string EntryName,
    string DecoderName,
    TypeRef Root,
    Documentation Documentation,
    EquatableArray<TypeDefinition> Types,
    EquatableArray<string> Names,
    EquatableArray<MarkModel> Marks)
{
    /// <summary>The record whose properties are the entry's own members; null where an entry is some other value.</summary>
    public RecordDefinition? EntryRecord => Root is { Kind: TypeKind.Record, Nullable: false } ? (RecordDefinition)Types[Root.TypeId] : null;

    /// <summary>A name of this catalog's namespace, from the root.</summary>
    public string Global(string name) => Namespace.Length == 0 ? "global::" + name : $"global::{Namespace}.{name}";
}

/// <summary>What a property is marked with.</summary>
internal enum MarkKind
{
    /// <summary><c>x-ref</c>.</summary>
    Reference,

    /// <summary><c>x-index</c>.</summary>
    Index,

    /// <summary><c>x-unique</c>.</summary>
    Unique,
}

/// <summary>A property that means something beyond its entry.</summary>
/// <param name="Kind">What it is marked with.</param>
/// <param name="Path">Its YAML names from the entry's root, joined by dots; <c>[]</c> behind a list, <c>*</c> for any key.</param>
/// <param name="Owner">The record that has it: its place in <see cref="TypeModel.Types"/>, or -1 for values that no record has.</param>
/// <param name="Name">Its name in YAML.</param>
/// <param name="Member">Its name in C#.</param>
/// <param name="ValueType">The C# type of a single value: of an item, where the property is a list. Never nullable.</param>
/// <param name="Many">Whether the property is a list, each of whose items counts.</param>
/// <param name="Reference">Where it leads, for <see cref="MarkKind.Reference"/>.</param>
internal sealed record MarkModel(
    MarkKind Kind,
    string Path,
    int Owner,
    string Name,
    string Member,
    TypeRef ValueType,
    bool Many,
    ReferenceModel? Reference);

/// <summary>What the types of a catalog depend on beside its schema.</summary>
/// <param name="Namespace">Where they are; empty for the global namespace.</param>
/// <param name="ClassName">The static class.</param>
/// <param name="EntryName">The entry's type.</param>
internal sealed record TypeModelOptions(string Namespace, string ClassName, string EntryName)
{
    /// <summary>Names in the namespace that are taken: other catalogs' types, namespaces.</summary>
    public EquatableArray<string> ReservedTypeNames { get; init; }

    /// <summary>Names that the entry's properties must not take: look-ups back from other catalogs.</summary>
    public EquatableArray<string> ReservedMembers { get; init; }

    /// <summary>The property that holds the id. If it is a text called <c>id</c>, the entry's own <c>Id</c> stands for it.</summary>
    public string? KeyProperty { get; init; }

    /// <summary>Finds the catalog that an <c>x-ref</c> names; null where it is not known.</summary>
    public Func<string, ReferenceTarget?> ResolveReference { get; init; } = static _ => null;
}
