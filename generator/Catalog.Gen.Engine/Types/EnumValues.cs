namespace Catalog.Gen.Engine.Types;

/// <summary>What the values of an enum's members are.</summary>
internal enum EnumValues
{
    /// <summary>Numbers of their own: the YAML has texts, or numbers and texts.</summary>
    Numbered,

    /// <summary>The whole numbers of the YAML, in an <c>int</c>.</summary>
    Int32,

    /// <summary>The whole numbers of the YAML, in a <c>long</c>.</summary>
    Int64,

    /// <summary>The whole numbers of the YAML, in a <c>ulong</c>.</summary>
    UInt64,

    /// <summary>Numbers of their own, since an enum of C# cannot have fractions; <c>ToDecimal</c> gives the numbers of the YAML.</summary>
    Decimal,

    /// <summary>
    /// Numbers of their own; <c>ToDouble</c> gives the numbers of the YAML, which are too many digits for a <c>decimal</c>.
    /// </summary>
    Double,
}
