using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Model.Types;

/// <summary>What a value must look like, cheap to check: necessary for a schema to hold, not always enough.</summary>
/// <param name="Kinds">The kinds of values.</param>
/// <param name="Required">The properties that an object must have.</param>
/// <param name="Constants">The properties that must have one of some values, if they are there.</param>
internal sealed record ShapeTest(SchemaTypes Kinds, EquatableArray<string> Required, EquatableArray<ConstantTest> Constants)
{
    public bool Holds(YamlNode node)
    {
        if ((Conjunction.KindOf(node) & Kinds) == 0)
            return false;
        if (node is not YamlMapping mapping)
            return true;
        foreach (string name in Required)
        {
            if (mapping.Find(name) is null)
                return false;
        }

        foreach (ConstantTest constant in Constants)
        {
            if (mapping.Find(constant.Name) is { } value && !(value is YamlScalar scalar && constant.Holds(scalar)))
                return false;
        }

        return true;
    }
}

/// <summary>A property that must have one of some values (JSON strings, numbers, booleans).</summary>
internal sealed record ConstantTest(string Name, EquatableArray<ScalarValue> Values)
{
    public bool Holds(YamlScalar scalar)
    {
        foreach (ScalarValue value in Values)
        {
            if (value.Is(scalar))
                return true;
        }

        return false;
    }
}

/// <summary>A string, number, boolean or null.</summary>
internal sealed record ScalarValue(NodeKind Kind, string Text)
{
    public bool Is(YamlScalar scalar) => scalar.Kind == Kind && (string.Equals(scalar.Value, Text, StringComparison.Ordinal)
        || (Kind == NodeKind.Number && JsonNumber.Parse(Text) == JsonNumber.Parse(scalar.Value)));
}

/// <summary>
/// A schema that the packer asks which case of a union a value is. It is equal to itself alone: a model with
/// unions differs whenever its schema was compiled anew, which only an edit of a schema does.
/// </summary>
internal readonly struct SchemaHandle(SchemaNode schema) : IEquatable<SchemaHandle>
{
    public SchemaNode Schema { get; } = schema;

    public bool Equals(SchemaHandle other) => ReferenceEquals(Schema, other.Schema);

    public override bool Equals(object? obj) => obj is SchemaHandle other && Equals(other);

    public override int GetHashCode() => Schema.Pointer.GetHashCode();
}
