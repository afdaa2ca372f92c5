namespace Catalog.Gen.Engine.Types;

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
    bool Overrides = false);
