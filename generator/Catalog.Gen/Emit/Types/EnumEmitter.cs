using Catalog.Gen.Model.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Emits an enum, and the class that knows its spellings.</summary>
internal static class EnumEmitter
{
    public static string Emit(TypeModel model, EnumDefinition choice)
    {
        CodeWriter writer = GeneratedFile.Start(model.Namespace)
            .Summary(choice.Documentation.Summary.Length > 0 ? choice.Documentation.Summary : "One of the values that an entry may give.")
            .Line(GeneratedFile.Attribute)
            .Open($"public enum {choice.Name}");
        foreach (EnumMember member in choice.Members)
        {
            writer.Line().Summary(member.Documentation.Summary).Remarks(member.Documentation.Remarks);
            MemberEmitter.Obsolete(writer, member.Documentation);
            writer.Line(choice.IsNumeric ? $"{member.Name} = {Number(member)}," : member.Name + ",");
        }

        writer.Close().Line();
        Extensions(writer, choice, model.Global(choice.Name));
        return writer.ToString();
    }

    private static string Number(EnumMember member) =>
        Schema.JsonNumber.Parse(member.Text).ToString();

    private static void Extensions(CodeWriter writer, EnumDefinition choice, string type)
    {
        writer.Summary($"The spellings of `{choice.Name}` in entries.")
            .Line(GeneratedFile.Attribute)
            .Open($"public static class {choice.Name}Extensions")
            .Summary("The value as entries spell it.")
            .Line("/// <param name=\"value\">The value.</param>")
            .Line("/// <returns>The text.</returns>")
            .Line($"public static string ToText(this {type} value) => value switch")
            .Line("{").Indent();
        foreach (EnumMember member in choice.Members)
            writer.Line($"{type}.{member.Name} => {Literal.Text(member.Text)},");
        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value)),").Outdent().Line("};").Line();

        writer.Summary("Finds the value that entries spell so.")
            .Line("/// <param name=\"text\">The text, letter by letter.</param>")
            .Line("/// <param name=\"value\">The value, if there is one.</param>")
            .Line("/// <returns>Whether there is one.</returns>")
            .Open($"public static bool TryParse(string? text, out {type} value)")
            .Open("switch (text)");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (EnumMember member in choice.Members)
        {
            if (seen.Add(member.Text))
                writer.Line($"case {Literal.Text(member.Text)}:").Indent().Line($"value = {type}.{member.Name};").Line("return true;").Outdent();
        }

        writer.Line("default:").Indent().Line("value = default;").Line("return false;").Outdent();
        writer.Close().Close().Close();
    }
}
