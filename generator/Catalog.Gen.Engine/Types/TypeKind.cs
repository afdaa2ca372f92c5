namespace Catalog.Gen.Engine.Types;

/// <summary>What a value is in C#.</summary>
internal enum TypeKind
{
    /// <summary>A <c>JsonElement</c>: whatever has no single C# type.</summary>
    Json,
    Text,
    Boolean,
    Int32,
    Int64,
    Double,
    Decimal,
    Date,
    DateTime,
    Time,
    Duration,
    Uri,
    Guid,

    /// <summary>An <see cref="EnumDefinition"/>.</summary>
    Enum,

    /// <summary>A <see cref="RecordDefinition"/>.</summary>
    Record,

    /// <summary>A <see cref="UnionDefinition"/>.</summary>
    Union,

    /// <summary>A <see cref="TupleDefinition"/>.</summary>
    Tuple,

    /// <summary>An <c>ImmutableArray</c> of <see cref="TypeRef.Element"/>.</summary>
    List,

    /// <summary>A read-only dictionary from text to <see cref="TypeRef.Element"/>, in the order of the YAML.</summary>
    Map,
}
