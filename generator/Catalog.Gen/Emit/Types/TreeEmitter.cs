using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Emits what asks whether a value of an enum includes another (<c>x-broader</c>).</summary>
internal static class TreeEmitter
{
    /// <param name="writer">Within the class of the enum's extensions.</param>
    /// <param name="table">The members.</param>
    /// <param name="isTable">Whether there are too many members for a switch.</param>
    public static void Emit(CodeWriter writer, MemberTable table, bool isTable)
    {
        if (isTable)
            Table(writer.Line(), table);
        writer.Line().Summary("Whether a value includes another: it is the same, or a broader term.")
            .Line("/// <param name=\"value\">The broader value.</param>")
            .Line("/// <param name=\"other\">The value that may be narrower.</param>")
            .Line("/// <returns>Whether whatever is the other is this one, too.</returns>")
            .Line($"public static bool Includes(this {table.Type} value, {table.Type} other) => other.IsA(value);");
        writer.Line().Summary("Whether a value is another, or a narrower term than that.")
            .Line("/// <param name=\"value\">The narrower value.</param>")
            .Line("/// <param name=\"broader\">The value that may include it.</param>")
            .Line("/// <returns>Whether whatever is this one is the other, too.</returns>");
        if (isTable)
            FromTable(writer, table);
        else
            Switch(writer, table);
    }

    private static void Switch(CodeWriter writer, MemberTable table)
    {
        string type = table.Type;
        writer.Line($"public static bool IsA(this {type} value, {type} broader) => value == broader || value switch")
            .Line("{").Indent();
        foreach (EnumMember member in table.Choice.Members.Where(static member => member.Broader.Count > 0))
        {
            string broader = string.Join(" or ", member.Broader.Select(index => $"{type}.{table.Choice.Members[index].Name}"));
            writer.Line($"{type}.{member.Name} => broader is {broader},");
        }

        writer.Line("_ => false,").Outdent().Line("};");
    }

    /// <summary>The places of the members that include each, one behind the other, and where those of each begin.</summary>
    private static void Table(CodeWriter writer, MemberTable table)
    {
        var starts = new List<int> { 0 };
        foreach (EnumMember member in table.Members)
            starts.Add(starts[starts.Count - 1] + member.Broader.Count);
        Numbers(writer, "_BroaderStarts", starts);
        writer.Line();
        Numbers(writer, "_Broader", table.Members.SelectMany(static member => member.Broader).Select(table.PlaceOf));
    }

    private static void Numbers(CodeWriter writer, string name, IEnumerable<int> numbers) => writer.Line(FormattableString.Invariant(
        $"private static global::System.ReadOnlySpan<int> {name} => new int[] {{ {string.Join(", ", numbers)} }};"));

    private static void FromTable(CodeWriter writer, MemberTable table) => writer
        .Open($"public static bool IsA(this {table.Type} value, {table.Type} broader)")
        .Line("if (value == broader)")
        .Line("    return true;")
        .Line($"int place = {table.Place("value")}, other = {table.Place("broader")};")
        .Line(FormattableString.Invariant($"return place is >= 0 and < {table.Members.Length}"))
        .Line("    && global::System.MemoryExtensions.IndexOf(")
        .Line("        _Broader.Slice(_BroaderStarts[place], _BroaderStarts[place + 1] - _BroaderStarts[place]), other) >= 0;")
        .Close();
}
