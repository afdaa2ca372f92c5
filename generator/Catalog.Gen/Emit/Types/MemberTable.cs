using System.Globalization;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>
/// The members of an enum in the order of their numbers, and the C# between a value and its place in that order. Tables are in
/// this order: where the numbers are 0, 1, 2 and so on, as those of a new enum are, a value is its own place.
/// </summary>
internal sealed class MemberTable
{
    private readonly int[] _places;
    private readonly bool _isDense;

    public MemberTable(EnumDefinition choice, string type)
    {
        Choice = choice;
        Type = type;
        int[] order = [.. Enumerable.Range(0, choice.Members.Count).OrderBy(i => Order(choice.Members[i]))];
        Members = [.. order.Select(i => choice.Members[i])];
        _places = new int[order.Length];
        for (int place = 0; place < order.Length; place++)
            _places[order[place]] = place;
        _isDense = NumberType == "int" && choice.Values is not (EnumValues.Decimal or EnumValues.Double)
            && Members.Select(Number).SequenceEqual(Enumerable.Range(0, Members.Length).Select(Invariant));
    }

    public EnumDefinition Choice { get; }

    /// <summary>The full name of the enum.</summary>
    public string Type { get; }

    /// <summary>The members, in the order of their numbers.</summary>
    public EnumMember[] Members { get; }

    /// <summary>The type behind the enum.</summary>
    public string NumberType => Choice.Values switch
    {
        EnumValues.Int64 => "long",
        EnumValues.UInt64 => "ulong",
        _ => "int",
    };

    /// <summary>The place of the member that is at one among the members as the schema lists them.</summary>
    public int PlaceOf(int member) => _places[member];

    /// <summary>The number of a member in C#.</summary>
    public string Number(EnumMember member) =>
        Choice.IsNumeric ? JsonNumber.Parse(member.Text).ToString() : Invariant(member.Number);

    /// <summary>The expression for the place of a value.</summary>
    public string Place(string value) => _isDense
        ? $"(int){value}"
        : $"global::System.MemoryExtensions.BinarySearch(_Values, ({NumberType}){value})";

    /// <summary>The expression for the value at a place.</summary>
    public string Value(string place) => $"({Type})" + (_isDense ? place : $"_Values[{place}]");

    /// <summary>What the expressions refer to.</summary>
    public void Emit(CodeWriter writer)
    {
        if (!_isDense)
            Numbers(writer, "_Values", Members);
    }

    /// <summary>The numbers of some members, as a property.</summary>
    public void Numbers(CodeWriter writer, string name, IEnumerable<EnumMember> members) => writer
        .Line($"private static global::System.ReadOnlySpan<{NumberType}> {name} => new {NumberType}[] {{ "
            + $"{string.Join(", ", members.Select(Number))} }};")
        .Line();

    private decimal Order(EnumMember member) =>
        decimal.Parse(Number(member), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
