using Catalog.Gen.Engine.Regex.Unicode;

namespace Catalog.Gen.Engine.Regex;

/// <summary>The classes that have a letter of their own, exactly as ECMA-262 defines them.</summary>
internal static class CharacterClasses
{
    public static CodePointSet Digit { get; } = CodePointSet.Range('0', '9');

    public static CodePointSet Word { get; } = CodePointSet.FromBounds('0', '9' + 1, 'A', 'Z' + 1, '_', '_' + 1, 'a', 'z' + 1);

    /// <summary>WhiteSpace (with every Space_Separator and the byte order mark) and LineTerminator.</summary>
    public static CodePointSet Space { get; } = CodePointSet.FromBounds(
        0x09, 0x0E, 0x20, 0x21, 0xA0, 0xA1, 0x1680, 0x1681, 0x2000, 0x200B, 0x2028, 0x202A, 0x202F, 0x2030,
        0x205F, 0x2060, 0x3000, 0x3001, 0xFEFF, 0xFF00);

    /// <summary>All but LineTerminator.</summary>
    public static CodePointSet Dot { get; } = CodePointSet.FromBounds(
        0, '\n', '\n' + 1, '\r', '\r' + 1, 0x2028, 0x202A, CodePointSet.Limit);
}
