using Catalog.Gen.Engine.Catalog;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>A member and a constant for each entry of a group.</summary>
internal static class MembersSource
{
    public static string HintName(CatalogSettings settings, int group) =>
        FormattableString.Invariant($"{settings.FullClass}.Members.{group:000}.g.cs");

    public static string Write(MemberGroup group)
    {
        CatalogShape shape = group.Shape;
        CatalogSettings settings = shape.Settings;
        CodeWriter code = GeneratedFile.Start(settings.Namespace);
        code.Line($$"""
            public static partial class {{settings.Class}}
            {
            """);
        code.Indent();
        for (int i = 0; i < group.Signatures.Count; i++)
        {
            EntrySignature entry = group.Signatures[i];
            WriteSummary(code, entry);
            if (ObsoleteMessage(entry, group) is { } message)
                code.Line($"[global::System.Obsolete({Literal.Text(message)})]");
            if (entry.Experimental)
                code.Line($"[global::System.Diagnostics.CodeAnalysis.Experimental({Literal.Text(settings.ExperimentalId)})]");
            code.Line(FormattableString.Invariant($"public static {shape.EntryTypeName} {entry.Member} => EntryAt({group.First + i});"));
            code.Line();
        }

        foreach (FormerMember former in group.Former)
        {
            code.Line($$"""
                /// <summary>Once the id of <see cref="{{former.CurrentMember}}"/>.</summary>
                [global::System.Obsolete({{Successor(former, $"{settings.Class}.{former.CurrentMember}")}})]
                public static {{shape.EntryTypeName}} {{former.Member}} => {{former.CurrentMember}};

                """);
        }

        code.Line("public static partial class Ids");
        code.Line("{");
        code.Indent();
        foreach (EntrySignature entry in group.Signatures)
        {
            code.Line($"/// <summary>{XmlDoc.Attribute(entry.Summary[0])}</summary>");
            code.Line($"public const string {IdConstant(entry.Member)} = {Literal.Text(entry.Id)};");
        }

        foreach (FormerMember former in group.Former)
        {
            code.Line($"/// <summary>Once the id of <see cref=\"{former.CurrentMember}\"/>.</summary>");
            code.Line($"[global::System.Obsolete({Successor(former, $"{settings.Class}.Ids.{IdConstant(former.CurrentMember)}")})]");
            code.Line($"public const string {IdConstant(former.Member)} = {Literal.Text(former.Id)};");
        }

        code.Outdent();
        code.Line("}");
        code.Outdent();
        code.Line("}");
        return code.ToString();
    }

    /// <summary>A member cannot have the name of the class that it is in.</summary>
    private static string IdConstant(string member) => member == "Ids" ? "Ids_" : member;

    /// <summary>The message for whoever still writes a former id: <c>ObsoleteNote</c> reads the successor from its end.</summary>
    private static string Successor(FormerMember former, string current) =>
        Literal.Text($"'{former.Id}' is now '{former.CurrentId}': use {current}");

    private static void WriteSummary(CodeWriter code, EntrySignature entry)
    {
        if (entry.Summary.Count == 1)
        {
            code.Line($"/// <summary>{XmlDoc.Attribute(entry.Summary[0])}</summary>");
            return;
        }

        code.Line("/// <summary>");
        code.Line($"/// {XmlDoc.Attribute(entry.Summary[0])}");
        for (int i = 1; i < entry.Summary.Count; i++)
            code.Line($"/// <para>{XmlDoc.Attribute(entry.Summary[i])}</para>");
        code.Line("/// </summary>");
    }

    private static string? ObsoleteMessage(EntrySignature entry, MemberGroup group)
    {
        foreach (Successor successor in group.Successors)
        {
            if (successor.Id == entry.Id)
                return $"'{entry.Id}' is superseded by '{successor.ById}': use {group.Shape.Settings.Class}.{successor.ByMember}";
        }

        return entry.Obsolete is { Length: 0 } ? $"'{entry.Id}' is marked obsolete in the catalog" : entry.Obsolete;
    }
}
