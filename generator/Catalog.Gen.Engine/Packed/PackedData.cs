namespace Catalog.Gen.Engine.Packed;

/// <summary>The bytes of a packed entry, equal by content.</summary>
internal sealed class PackedData(byte[] bytes) : IEquatable<PackedData>
{
    public byte[] Bytes { get; } = bytes;

    public bool Equals(PackedData? other) =>
        ReferenceEquals(this, other) || (other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes));

    public override bool Equals(object? obj) => Equals(obj as PackedData);

    public override int GetHashCode() => Bytes.Length;
}
