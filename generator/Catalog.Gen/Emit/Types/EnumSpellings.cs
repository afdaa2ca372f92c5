using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Emits what turns the values of an enum into their spellings, and spellings into values.</summary>
/// <param name="writer">Within the class of the enum's extensions.</param>
/// <param name="table">The members.</param>
/// <param name="isTable">Whether there are too many members for a switch.</param>
internal sealed class EnumSpellings(CodeWriter writer, MemberTable table, bool isTable)
{
    private const string Span = "global::System.ReadOnlySpan<char>";

    private readonly EnumDefinition _choice = table.Choice;
    private readonly string _type = table.Type;

    public void Emit(bool hasExtensionBlocks)
    {
        Tables();
        ToText();
        if (_choice.Values is EnumValues.Decimal or EnumValues.Double)
            ToNumber();
        writer.Line();
        // TryParse is not among them: Enum.TryParse would come first for whoever writes the type of the result, without a word.
        if (hasExtensionBlocks)
            writer.Open($"extension({_type})");
        Parse();
        if (hasExtensionBlocks)
            writer.Close();
        TryParse();
        NotAValue();
    }

    private void Tables()
    {
        table.Emit(writer);
        string[] texts = [.. table.Members.Select(static member => member.Text)];
        if (isTable)
        {
            StringTableData data = StringTableData.Build(texts);
            writer.Line("private static readonly global::CatalogGen.Runtime.ChoiceTexts _Texts =")
                .Line("    new global::CatalogGen.Runtime.ChoiceTexts(")
                .Line($"        {Literal.Text(data.Text)},")
                .Line($"        \"{data.Starts}\",")
                .Line($"        \"{data.Slots}\");").Line();
        }
        else
        {
            writer.Line("private static readonly string[] _Texts =").Line("{").Indent();
            foreach (string text in texts)
                writer.Line(Literal.Text(text) + ",");
            writer.Outdent().Line("};").Line();
        }

        if (EnumConverters.NumbersOf(table) is not { } numbers)
            return;
        string suffix = numbers.Type == "decimal" ? "m" : "d";
        writer.Line($"private static readonly {numbers.Type}[] _Numbers = {{ "
            + $"{string.Join(", ", numbers.Members.Select(member => EnumConverters.Number(member) + suffix))} }};").Line();
        if (numbers.Members.Length < table.Members.Length)
            table.Numbers(writer, "_NumberValues", numbers.Members);
    }

    private void ToText()
    {
        writer.Summary("The value as entries spell it.")
            .Line("/// <param name=\"value\">The value.</param>")
            .Line("/// <returns>The text.</returns>")
            .Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The value is none of the enum's.</exception>")
            .Line($"public static string ToText(this {_type} value) =>")
            .Line("    _TextOrNull(value) ?? throw new global::System.ArgumentOutOfRangeException(")
            .Line("        nameof(value), value, _NotAValue(value.ToString(\"D\")));")
            .Line();
        if (isTable)
        {
            writer.Line($"internal static string? _TextOrNull({_type} value) => _Texts.At({table.Place("value")});");
            return;
        }

        writer.Line($"internal static string? _TextOrNull({_type} value) => value switch").Line("{").Indent();
        foreach (EnumMember member in _choice.Members)
            writer.Line($"{_type}.{member.Name} => {Literal.Text(member.Text)},");
        writer.Line("_ => null,").Outdent().Line("};");
    }

    /// <summary>What an enum of C# cannot hold itself. An array serves any number of members alike.</summary>
    private void ToNumber()
    {
        bool isDecimal = _choice.Values == EnumValues.Decimal;
        writer.Line().Summary("The value as a number.")
            .Line("/// <param name=\"value\">The value.</param>")
            .Line("/// <returns>The number that entries give.</returns>")
            .Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The value is none of the enum's.</exception>")
            .Open($"public static {(isDecimal ? "decimal" : "double")} To{(isDecimal ? "Decimal" : "Double")}(this {_type} value)")
            .Line($"int place = {table.Place("value")};")
            .Line("return place >= 0")
            .Line("    ? _Numbers[place]")
            .Line("    : throw new global::System.ArgumentOutOfRangeException(nameof(value), value, _NotAValue(value.ToString(\"D\")));")
            .Close();
    }

    private void Parse()
    {
        foreach ((string type, bool ignores) in Forms)
        {
            writer.Line().Summary("The value that entries spell so.");
            Parameters(ignores, "The text.");
            writer.Line("/// <returns>The value.</returns>")
                .Line("/// <exception cref=\"global::System.FormatException\">"
                    + "No value is spelt so; the message names the nearest.</exception>")
                .Line($"public static {_type} Parse({type} value{(ignores ? ", bool ignoreCase" : "")})")
                .Line("{").Indent();
            if (type == "string")
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(value);");
            writer.Line($"return TryParse(value{(ignores ? ", ignoreCase" : "")}, out {_type} result)")
                .Line("    ? result")
                .Line($"    : throw new global::System.FormatException(_NotAValue(value{(type == "string" ? "" : ".ToString()")}));")
                .Outdent().Line("}");
        }
    }

    private void TryParse()
    {
        foreach ((string type, bool ignores) in Forms)
        {
            writer.Line().Summary("Looks for the value that entries spell so.");
            Parameters(ignores, type == "string" ? "The text; null is none." : "The text.");
            string heading = $"public static bool TryParse({(type == "string" ? "string?" : type)} value, "
                + $"{(ignores ? "bool ignoreCase, " : "")}out {_type} result)";
            writer.Line("/// <param name=\"result\">The value, if there is one.</param>")
                .Line("/// <returns>Whether there is one.</returns>");
            if (type == "string")
                TryParseString(heading, ignores);
            else if (ignores)
                TryParseIgnoringCase(heading);
            else if (isTable)
                TryParseFromTable(heading);
            else
                TryParseFromSwitch(heading);
        }
    }

    private static IEnumerable<(string Type, bool IgnoresCase)> Forms =>
        [("string", false), ("string", true), (Span, false), (Span, true)];

    private void Parameters(bool ignores, string text)
    {
        writer.Line($"/// <param name=\"value\">{text}{(ignores ? "" : " It is compared letter by letter.")}</param>");
        if (ignores)
            writer.Line("/// <param name=\"ignoreCase\">Whether upper and lower case are the same.</param>");
    }

    private void TryParseString(string heading, bool ignores) => writer
        .Open(heading)
        .Line("if (value is not null)")
        .Line($"    return TryParse(global::System.MemoryExtensions.AsSpan(value), {(ignores ? "ignoreCase, " : "")}out result);")
        .Line("result = default;")
        .Line("return false;")
        .Close();

    private void TryParseFromTable(string heading) => writer
        .Open(heading)
        .Line("int place = _Texts.Find(value);")
        .Line($"result = place < 0 ? default : {table.Value("place")};")
        .Line("return place >= 0;")
        .Close();

    private void TryParseFromSwitch(string heading)
    {
        writer.Open(heading).Open("switch (value)");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (EnumMember member in table.Members)
        {
            if (seen.Add(member.Text))
                writer
                    .Line($"case {Literal.Text(member.Text)}:")
                    .Indent()
                    .Line($"result = {_type}.{member.Name};")
                    .Line("return true;")
                    .Outdent();
        }

        writer.Line("default:").Indent().Line("result = default;").Line("return false;").Outdent().Close().Close();
    }

    private void TryParseIgnoringCase(string heading) => writer
        .Open(heading)
        .Line("if (TryParse(value, out result))")
        .Line("    return true;")
        .Line("if (!ignoreCase)")
        .Line("    return false;")
        .Line($"int place = global::CatalogGen.Runtime.Spellings.FindIgnoringCase(value, {table.Members.Length}, _TextAt);")
        .Line("if (place < 0)")
        .Line("    return false;")
        .Line($"result = {table.Value("place")};")
        .Line("return true;")
        .Close();

    private void NotAValue() => writer
        .Line()
        .Line($"private static string _TextAt(int place) => _Texts{(isTable ? ".At(place)!" : "[place]")};")
        .Line()
        .Line("private static string _NotAValue(string text) =>")
        .Line($"    global::CatalogGen.Runtime.Spellings.NotAValue(text, \"{_choice.Name}\", {table.Members.Length}, _TextAt);");
}
