using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Emits an enum, and the class that knows its spellings.</summary>
internal static class EnumEmitter
{
    /// <summary>
    /// Up to here the spellings are two switches. The compiler takes the square of the number of cases for each: the 482
    /// values of one enum cost it as much as 1,175 entries.
    /// </summary>
    private const int SwitchLimit = 64;

    public static string Emit(TypeModel model, EnumDefinition choice, string accessibility)
    {
        CodeWriter writer = GeneratedFile.Start(model.Namespace)
            .Summary(choice.Documentation.Summary.Length > 0 ? choice.Documentation.Summary : "One of the values that an entry may give.")
            .Remarks(Remark(choice.Values))
            .Line(GeneratedFile.Attribute)
            .Open($"{accessibility} enum {choice.Name}{(choice.Values is EnumValues.Int64 or EnumValues.UInt64 ? " : " + NumberType(choice) : "")}");
        foreach (EnumMember member in choice.Members)
        {
            writer.Line().Summary(member.Documentation.Summary).Remarks(member.Documentation.Remarks);
            MemberEmitter.Obsolete(writer, member.Documentation);
            writer.Line(choice.IsNumeric ? $"{member.Name} = {Number(member)}," : member.Name + ",");
        }

        writer.Close().Line();
        Extensions(writer, choice, model.Global(choice.Name), accessibility);
        return writer.ToString();
    }

    private static string? Remark(EnumValues values) => values switch
    {
        EnumValues.Int32 or EnumValues.Int64 or EnumValues.UInt64 => "The value of each is its number in the entry.",
        EnumValues.Decimal => "`ToDecimal` gives the number.",
        EnumValues.Double => "`ToDouble` gives the number.",
        _ => null,
    };

    /// <summary>The type of the numbers, where all values are numbers.</summary>
    private static string NumberType(EnumDefinition choice) => choice.Values switch
    {
        EnumValues.Int64 => "long",
        EnumValues.UInt64 => "ulong",
        EnumValues.Decimal => "decimal",
        EnumValues.Double => "double",
        _ => "int",
    };

    private static string Number(EnumMember member) =>
        JsonNumber.Parse(member.Text).ToString();

    private static void Extensions(CodeWriter writer, EnumDefinition choice, string type, string accessibility)
    {
        bool isTable = choice.Members.Count > SwitchLimit;
        writer.Summary($"The spellings of `{choice.Name}` in entries.")
            .Line(GeneratedFile.Attribute)
            .Open($"{accessibility} static class {choice.Name}Extensions");
        if (isTable)
            Table(writer, choice);
        writer.Summary("The value as entries spell it.")
            .Line("/// <param name=\"value\">The value.</param>")
            .Line("/// <returns>The text.</returns>");
        if (isTable)
            TextFromTable(writer, choice, type);
        else
            TextFromSwitch(writer, choice, type);
        if (choice.Values is EnumValues.Decimal or EnumValues.Double)
            NumberOf(writer, choice, type);

        writer.Line().Summary("Finds the value that entries spell so.")
            .Line("/// <param name=\"text\">The text, letter by letter.</param>")
            .Line("/// <param name=\"value\">The value, if there is one.</param>")
            .Line("/// <returns>Whether there is one.</returns>")
            .Open($"public static bool TryParse(string? text, out {type} value)");
        if (isTable)
            ParseFromTable(writer, choice, type);
        else
            ParseFromSwitch(writer, choice, type);
        writer.Close();
        if (choice.IsTree)
            TreeEmitter.Emit(writer, choice, type, isTable ? variable => Place(choice, variable) : null);
        writer.Close();
    }

    private static void TextFromSwitch(CodeWriter writer, EnumDefinition choice, string type)
    {
        writer.Line($"public static string ToText(this {type} value) => value switch")
            .Line("{").Indent();
        foreach (EnumMember member in choice.Members)
            writer.Line($"{type}.{member.Name} => {Literal.Text(member.Text)},");
        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value)),").Outdent().Line("};");
    }

    /// <summary>What an enum of C# cannot hold itself. An array serves any number of members alike.</summary>
    private static void NumberOf(CodeWriter writer, EnumDefinition choice, string type)
    {
        string number = NumberType(choice), suffix = choice.Values == EnumValues.Decimal ? "m" : "d";
        string method = choice.Values == EnumValues.Decimal ? "ToDecimal" : "ToDouble";
        writer.Line()
            .Line($"private static readonly {number}[] _Numbers = {{ "
                + $"{string.Join(", ", choice.Members.Select(member => Number(member) + suffix))} }};")
            .Line()
            .Summary("The value as a number.")
            .Line("/// <param name=\"value\">The value.</param>")
            .Line("/// <returns>The number that entries give.</returns>")
            .Line($"public static {number} {method}(this {type} value) =>")
            .Line("    (uint)value < (uint)_Numbers.Length ? _Numbers[(int)value] "
                + ": throw new global::System.ArgumentOutOfRangeException(nameof(value));");
    }

    private static void ParseFromSwitch(CodeWriter writer, EnumDefinition choice, string type)
    {
        writer.Open("switch (text)");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (EnumMember member in choice.Members)
        {
            if (seen.Add(member.Text))
                writer
                    .Line($"case {Literal.Text(member.Text)}:")
                    .Indent()
                    .Line($"value = {type}.{member.Name};")
                    .Line("return true;")
                    .Outdent();
        }

        writer.Line("default:").Indent().Line("value = default;").Line("return false;").Outdent().Close();
    }

    /// <summary>The texts in the order of the members, and the values of a numeric enum beside them.</summary>
    private static void Table(CodeWriter writer, EnumDefinition choice)
    {
        StringTableData texts = StringTableData.Build([.. choice.Members.Select(member => member.Text)]);
        writer.Line("private static readonly global::CatalogGen.Runtime.ChoiceTexts _Texts = new global::CatalogGen.Runtime.ChoiceTexts(")
            .Line($"    {Literal.Text(texts.Text)},")
            .Line($"    \"{texts.Starts}\",")
            .Line($"    \"{texts.Slots}\");").Line();
        if (choice.IsNumeric)
            writer.Line($"private static global::System.ReadOnlySpan<{NumberType(choice)}> _Values => new {NumberType(choice)}[] {{ "
                + $"{string.Join(", ", choice.Members.Select(Number))} }};").Line();
    }

    /// <summary>The place of a variable's value among the members.</summary>
    private static string Place(EnumDefinition choice, string variable) =>
        choice.IsNumeric ? $"global::System.MemoryExtensions.IndexOf(_Values, ({NumberType(choice)}){variable})" : $"(int){variable}";

    private static void TextFromTable(CodeWriter writer, EnumDefinition choice, string type)
    {
        writer.Line($"public static string ToText(this {type} value) =>")
            .Line($"    _Texts.At({Place(choice, "value")}) ?? throw new global::System.ArgumentOutOfRangeException(nameof(value));");
    }

    private static void ParseFromTable(CodeWriter writer, EnumDefinition choice, string type) => writer
        .Line("int place = _Texts.Find(text);")
        .Line($"value = place < 0 ? default : ({type}){(choice.IsNumeric ? "_Values[place]" : "place")};")
        .Line("return place >= 0;");
}
