namespace CatalogGen.Runtime;

/// <summary>
/// The bytes that a packed value or a packed key begins with. A number and a colon follow, except after the first three.
/// </summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal static partial class PackedMarks
{
    internal const byte Null = (byte)'n';

    internal const byte True = (byte)'t';

    internal const byte False = (byte)'f';

    /// <summary>The number of bytes, and the digits of a number.</summary>
    internal const byte Number = (byte)'#';

    /// <summary>The number of bytes, and a text or a key of ASCII alone.</summary>
    internal const byte Ascii = (byte)'"';

    /// <summary>The number of bytes, and a text or a key that goes beyond ASCII.</summary>
    internal const byte Unicode = (byte)'~';

    /// <summary>The number of items, and the items.</summary>
    internal const byte List = (byte)'[';

    /// <summary>The number of properties, and a key and a value for each.</summary>
    internal const byte Object = (byte)'{';

    /// <summary>The number of an enum's member, or the case of a union, that the value behind it is.</summary>
    internal const byte Choice = (byte)'|';

    /// <summary>The number of bytes, and a key that no member of the C# type shows. A key without a mark is a declared one.</summary>
    internal const byte HiddenKey = (byte)'\'';

    /// <summary>The number of bytes, and the file of an entry with errors: it has no value.</summary>
    internal const byte Refused = (byte)'!';

    /// <summary>What ends a number.</summary>
    internal const byte End = (byte)':';
}
