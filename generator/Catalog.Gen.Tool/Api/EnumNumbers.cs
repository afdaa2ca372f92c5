using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Tool.Api;

/// <summary>The numbers of enums in C#.</summary>
internal static class EnumNumbers
{
    /// <summary>The number of a member: of whole numbers its own, of all else the one that is recorded.</summary>
    public static string Of(EnumDefinition choice, int place) => choice.IsNumeric
        ? JsonNumber.Parse(choice.Members[place].Text).ToString()
        : FormattableString.Invariant($"{choice.Members[place].Number}");

    /// <summary>The type of the numbers.</summary>
    public static string TypeOf(EnumDefinition choice) => choice.Values switch
    {
        EnumValues.Int64 => "long",
        EnumValues.UInt64 => "ulong",
        _ => "int",
    };
}
