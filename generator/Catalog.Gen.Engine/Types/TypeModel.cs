using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>The C# types of a catalog, made of its schema alone.</summary>
/// <param name="Namespace">Where they are; empty for the global namespace.</param>
/// <param name="ClassName">The static class, such as <c>Datasets</c>.</param>
/// <param name="EntryName">The entry's type, such as <c>Dataset</c>.</param>
/// <param name="Root">
/// An entry's type: a <see cref="TypeKind.Record"/> whose properties are the entry's members, or anything else, which
/// is the entry's <c>Value</c>.
/// </param>
/// <param name="Documentation">What the entry's tooltip says.</param>
/// <param name="Types">The types of the namespace, which catalogs may share.</param>
/// <param name="Own">Which of them this catalog brings, by their places.</param>
/// <param name="Names">The declared names of properties, which packed entries refer to by number.</param>
internal sealed record TypeModel(
    string Namespace,
    string ClassName,
    string EntryName,
    TypeRef Root,
    Documentation Documentation,
    EquatableArray<TypeDefinition> Types,
    EquatableArray<int> Own,
    EquatableArray<string> Names)
{
    /// <summary>Whether the catalog is seen in its own assembly alone.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The types that are seen in their own assembly alone, by their places: those to which no public catalog comes.</summary>
    public EquatableArray<int> Internal { get; init; } = EquatableArray<int>.Empty;

    /// <summary>The C# keyword for the static class and the entry's type.</summary>
    public string Accessibility => IsInternal ? "internal" : "public";

    /// <summary>The record whose properties are the entry's own members; null where an entry is some other value.</summary>
    public RecordDefinition? EntryRecord =>
        Root is { Kind: TypeKind.Record, Nullable: false } ? (RecordDefinition)Types[Root.TypeId] : null;

    /// <summary>
    /// The class within a catalog's static class that holds the data, and all that generated code needs beside: no id makes
    /// a name that begins with an underscore and a letter.
    /// </summary>
    public const string DataClass = "_Data";

    /// <summary>The class of the catalog's data, from the root.</summary>
    public string Data => $"{Global(ClassName)}.{DataClass}";

    /// <summary>
    /// The property that holds the id in JSON which is written with it: <c>id</c>, or <c>$id</c> where the schema has a property
    /// <c>id</c> that is something else. Null where the entries say their ids themselves.
    /// </summary>
    public string? IdPropertyInJson { get; init; } = "id";

    /// <summary>The C# keyword for a type. One that a public catalog shares is public.</summary>
    public string AccessibilityOf(int type) => Internal.Items.Contains(type) ? "internal" : "public";

    /// <summary>A name of this catalog's namespace, from the root.</summary>
    public string Global(string name) => "global::" + (Namespace.Length == 0 ? name : $"{Identifiers.Escape(Namespace)}.{name}");
}
