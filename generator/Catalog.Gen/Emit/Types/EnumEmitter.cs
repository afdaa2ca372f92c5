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

    public static string Emit(TypeModel model, EnumDefinition choice, ConsumerAbilities abilities, string accessibility)
    {
        var table = new MemberTable(choice, model.Global(choice.Name));
        bool isNamedInJson = abilities.HasMemberNames && EnumConverters.AreMemberNames(choice);
        CodeWriter writer = GeneratedFile.Start(model.Namespace)
            .Summary(choice.Documentation.Summary.Length > 0 ? choice.Documentation.Summary : "One of the values that an entry may give.")
            .Remarks(Remark(choice.Values))
            .Line(GeneratedFile.Attribute);
        EnumConverters.Attributes(writer, table);
        writer.Open($"{accessibility} enum {choice.Name}{(table.NumberType == "int" ? "" : " : " + table.NumberType)}");
        foreach (EnumMember member in choice.Members)
        {
            writer.Line().Summary(member.Documentation.Summary).Remarks(member.Documentation.Remarks);
            MemberEmitter.Obsolete(writer, member.Documentation);
            if (isNamedInJson)
                EnumConverters.MemberName(writer, member);
            writer.Line($"{member.Name} = {table.Number(member)},");
        }

        writer.Close().Line();
        Extensions(writer, table, abilities, accessibility);
        return writer.ToString();
    }

    private static string? Remark(EnumValues values) => values switch
    {
        EnumValues.Int32 or EnumValues.Int64 or EnumValues.UInt64 => "The value of each is its number in the entry.",
        EnumValues.Decimal => "`ToDecimal` gives the number.",
        EnumValues.Double => "`ToDouble` gives the number.",
        _ => null,
    };

    private static void Extensions(CodeWriter writer, MemberTable table, ConsumerAbilities abilities, string accessibility)
    {
        EnumDefinition choice = table.Choice;
        bool isTable = choice.Members.Count > SwitchLimit;
        writer.Summary($"The spellings of `{choice.Name}` in entries.")
            .Line(GeneratedFile.HelperAttributes)
            .Open($"{accessibility} static class {choice.Name}Extensions");
        new EnumSpellings(writer, table, isTable).Emit(abilities.HasExtensionBlocks);
        if (choice.IsTree)
            TreeEmitter.Emit(writer, table, isTable);
        EnumConverters.Emit(writer, table);
        writer.Close();
    }
}
