using System.Reflection.Metadata;

namespace Catalog.Gen.Tool.Api;

/// <summary>
/// What the compiler notes of the nulls in a type: a byte for each part that is a reference, in the order of reading, or one
/// byte for all of them. Where there is none, what stands around says it.
/// </summary>
internal sealed class NullableMarks
{
    private const byte MayBeNull = 2;

    private readonly byte[] _marks;
    private int _next;

    private NullableMarks(byte[] marks) => _marks = marks;

    /// <summary>The marks of a type that something with attributes has.</summary>
    /// <param name="reader">The assembly.</param>
    /// <param name="attributes">Those of what has the type; null for none.</param>
    /// <param name="around">What stands around that, from the inside to the outside.</param>
    public static NullableMarks Of(
        MetadataReader reader, CustomAttributeHandleCollection? attributes, IEnumerable<CustomAttributeHandleCollection> around)
    {
        // One byte and the number of named arguments; or a list of bytes behind its length.
        if (attributes is { } given && MetadataAttributes.Find(reader, given, "NullableAttribute") is { } own)
        {
            bool isOne = own.RemainingBytes == sizeof(byte) + sizeof(ushort);
            return new NullableMarks(isOne ? [own.ReadByte()] : own.ReadBytes(own.ReadInt32()));
        }

        foreach (CustomAttributeHandleCollection outer in around)
        {
            if (MetadataAttributes.Find(reader, outer, "NullableContextAttribute") is { } context)
                return new NullableMarks([context.ReadByte()]);
        }

        return new NullableMarks([0]);
    }

    /// <summary>Whether the next part that is a reference may be null.</summary>
    public bool Next() => (_marks.Length == 1 ? _marks[0] : _marks[_next++]) == MayBeNull;
}
