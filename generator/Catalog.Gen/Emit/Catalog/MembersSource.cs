using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>A member and a constant for each entry of a group.</summary>
internal static class MembersSource
{
    public static string HintName(CatalogSettings settings, int group) =>
        GeneratedFile.HintName(settings, FormattableString.Invariant($"Members.{group:000}"));

    public static string Write(MemberGroup group)
    {
        CatalogShape shape = group.Shape;
        CatalogSettings settings = shape.Settings;
        CodeWriter code = GeneratedFile.Start(settings.Namespace);
        code.Open($"static partial class {settings.Class}");
        for (int i = 0; i < group.Signatures.Count; i++)
        {
            EntrySignature entry = group.Signatures[i];
            WriteSummary(code, entry);
            WriteMarks(code, entry, group, settings.Class);
            code.Line(GeneratedFile.Uncovered);
            string found = FormattableString.Invariant($"{PackedFormat.DataClass}.EntryAt({group.First + i})");
            code.Line($"public static {shape.EntryTypeName} {entry.Member} => {found};");
            code.Line();
        }

        foreach (FormerMember former in group.Former)
        {
            code.Line($$"""
                /// <summary>Once the id of <see cref="{{former.CurrentMember}}"/>.</summary>
                [global::System.Obsolete({{Successor(former, $"{settings.Class}.{former.CurrentMember}")}})]
                {{GeneratedFile.Uncovered}}
                public static {{shape.EntryTypeName}} {{former.Member}} => {{former.CurrentMember}};

                """);
        }

        code.Open("static partial class Ids");
        foreach (EntrySignature entry in group.Signatures)
        {
            code.Line($"/// <summary>{XmlDoc.Attribute(entry.Summary[0])}</summary>");
            WriteMarks(code, entry, group, settings.Class + ".Ids");
            code.Line($"public const string {entry.Member} = {Literal.Text(entry.Id)};");
        }

        foreach (FormerMember former in group.Former)
        {
            code.Line($"/// <summary>Once the id of <see cref=\"{former.CurrentMember}\"/>.</summary>");
            code.Line($"[global::System.Obsolete({Successor(former, $"{settings.Class}.Ids.{former.CurrentMember}")})]");
            code.Line($"public const string {former.Member} = {Literal.Text(former.Id)};");
        }

        return code.Close().Close().ToString();
    }

    /// <summary>What the compiler says of whoever uses the entry, by its member or by its id.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="group">Its group.</param>
    /// <param name="home">What has the member that is to be used instead: the catalog's class or its ids.</param>
    private static void WriteMarks(CodeWriter code, EntrySignature entry, MemberGroup group, string home)
    {
        if (ObsoleteMessage(entry, group, home) is { } message)
            code.Line($"[global::System.Obsolete({Literal.Text(message)})]");
        if (entry.Experimental)
            code.Line("[global::System.Diagnostics.CodeAnalysis.Experimental("
                + $"{Literal.Text(group.Shape.Settings.ExperimentalId)})]");
    }

    /// <summary>The message for whoever still writes a former id: <c>ObsoleteNote</c> reads the successor from its end.</summary>
    private static string Successor(FormerMember former, string current) =>
        Literal.Text(Words.Line($"'{former.Id}' is now '{former.CurrentId}': use {current}"));

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

    private static string? ObsoleteMessage(EntrySignature entry, MemberGroup group, string home)
    {
        foreach (Successor successor in group.Successors)
        {
            if (successor.Id == entry.Id)
                return $"'{entry.Id}' is superseded by '{successor.ById}': use {home}.{successor.ByMember}";
        }

        return entry.Obsolete is { Length: 0 } ? $"'{entry.Id}' is marked obsolete in the catalog" : entry.Obsolete;
    }
}
