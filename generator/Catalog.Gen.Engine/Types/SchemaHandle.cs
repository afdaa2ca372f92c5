using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

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
