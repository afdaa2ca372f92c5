using Catalog.Gen.Yaml;

namespace Catalog.Gen.Model.Types;

/// <summary>A declared property of an object.</summary>
/// <param name="Name">Its name in YAML.</param>
/// <param name="NameIndex">Its place in <see cref="TypeModel.Names"/>.</param>
/// <param name="Member">Its name in C#; empty where the entry's own <c>Id</c> stands for it.</param>
/// <param name="Type">Its type; nullable where the entry need not have it and nothing stands in.</param>
/// <param name="IsRequired">Whether every valid object has it.</param>
/// <param name="Default">What stands in where an object does not have it.</param>
/// <param name="PresenceMember">
/// The C# name of the property that tells an absent value from one that is null; null where only one of them is possible.
/// </param>
/// <param name="AdmitsNull">Whether an entry may say null.</param>
/// <param name="Documentation">What its tooltip says.</param>
/// <param name="Reference">Where it leads, if it is the id of an entry, or a list of ids.</param>
/// <param name="IsIndexed"><c>x-index</c>.</param>
/// <param name="IsUnique"><c>x-unique</c>.</param>
/// <param name="Overrides">Whether the union that the object is a case of has it too.</param>
internal sealed record PropertyModel(
    string Name,
    int NameIndex,
    string Member,
    TypeRef Type,
    bool IsRequired,
    DefaultValue? Default,
    string? PresenceMember,
    bool AdmitsNull,
    Documentation Documentation,
    ReferenceModel? Reference = null,
    bool IsIndexed = false,
    bool IsUnique = false,
    bool Overrides = false)
{
    /// <summary>Whether it is a list that is empty where an object does not have it.</summary>
    public bool IsEmptyWhenAbsent => !IsRequired && Default is null && !Type.Nullable && Type.Kind is TypeKind.List or TypeKind.Map;
}

/// <summary>The value of <c>default</c>.</summary>
/// <param name="Kind">What it is in JSON.</param>
/// <param name="Text">A scalar's text; else JSON.</param>
/// <param name="Packed">The value as it is packed in an entry.</param>
internal sealed record DefaultValue(NodeKind Kind, string Text, string Packed);

/// <summary><c>x-ref</c>.</summary>
/// <param name="Catalog">The catalog as the schema names it.</param>
/// <param name="Target">The types of that catalog; null where it is not known, and the id stays text.</param>
/// <param name="Inverse">The name of the look-up back (<c>x-inverse</c>).</param>
/// <param name="IdMember">The C# name of the property that holds the id or ids; empty without a target.</param>
internal sealed record ReferenceModel(string Catalog, ReferenceTarget? Target, string? Inverse, string IdMember);

/// <summary>A catalog that can be referred to.</summary>
/// <param name="ClassName">Its static class, as <c>global::Namespace.Datasets</c>.</param>
/// <param name="EntryName">Its entries' type, as <c>global::Namespace.Dataset</c>.</param>
internal sealed record ReferenceTarget(string ClassName, string EntryName);
