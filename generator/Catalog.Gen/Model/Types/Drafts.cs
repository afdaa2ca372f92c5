using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Model.Types;

/// <summary>A type while the model is being made: it may still grow, and has no name yet.</summary>
internal abstract class TypeDraft(int id, NameWish wish, Documentation documentation)
{
    public int Id { get; } = id;

    public NameWish Wish { get; } = wish;

    public Documentation Documentation { get; } = documentation;

    /// <summary>Given once all types are known.</summary>
    public string Name { get; set; } = "";
}

/// <summary>What a type would like to be called.</summary>
/// <param name="Name">In Pascal case.</param>
/// <param name="IsOwn">Whether the schema itself names the type (<c>title</c>, the key in <c>$defs</c>): such names are given first.</param>
/// <param name="Parent">The type in which it was found, whose name stands in front where the wish is taken; -1 for the entry.</param>
internal sealed record NameWish(string Name, bool IsOwn, int Parent);

internal sealed class EnumDraft(int id, NameWish wish, Documentation documentation) : TypeDraft(id, wish, documentation)
{
    public List<EnumMember> Members { get; } = [];

    public bool IsNumeric { get; set; }
}

internal sealed class RecordDraft(int id, NameWish wish, Documentation documentation) : TypeDraft(id, wish, documentation)
{
    public List<PropertyDraft> Properties { get; } = [];

    public TypeRef? Extra { get; set; }

    public UnionDraft? Base { get; set; }

    /// <summary>Whether its properties are the members of an entry.</summary>
    public bool IsRoot { get; set; }

    /// <summary>Whether it is the type of a value somewhere, and not only of the entry itself.</summary>
    public bool IsUsed { get; set; }
}

internal sealed class PropertyDraft(string name, Conjunction schema, TypeRef type)
{
    public string Name { get; } = name;

    public Conjunction Schema { get; } = schema;

    public TypeRef Type { get; set; } = type;

    public bool IsRequired { get; set; }

    /// <summary>Whether the schema lets the value be null.</summary>
    public bool AdmitsNull { get; set; }

    public YamlNode? Default { get; set; }

    public string? MemberWish { get; set; }

    public string? Inverse { get; set; }

    public bool IsIndexed { get; set; }

    public bool IsUnique { get; set; }

    public required Documentation Documentation { get; init; }
}

internal sealed class CaseDraft(int id, NameWish wish, Documentation documentation, UnionDraft @base) : TypeDraft(id, wish, documentation)
{
    public UnionDraft Base { get; } = @base;

    public TypeRef Value { get; set; } = TypeRef.Json;
}

internal sealed class UnionDraft(int id, NameWish wish, Documentation documentation) : TypeDraft(id, wish, documentation)
{
    public List<CaseOfUnion> Cases { get; } = [];
}

internal sealed record CaseOfUnion(TypeDraft Type, string Label, ShapeTest Test, SchemaNode Schema);

internal sealed class TupleDraft(int id, NameWish wish, Documentation documentation) : TypeDraft(id, wish, documentation)
{
    public List<(string? Member, TypeRef Type, Documentation Documentation)> Items { get; } = [];

    public TypeRef? Rest { get; set; }
}
