using System.Text;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>The data: the ids' hash table, the look-ups' postings, and the packed entries of each group.</summary>
internal static class DataSource
{
    public static string TablesHintName(CatalogSettings settings) => GeneratedFile.HintName(settings, "Tables");

    public static string ChunkHintName(CatalogSettings settings, int group) =>
        GeneratedFile.HintName(settings, FormattableString.Invariant($"Data.{group:000}"));

    public static ChunkSource WriteTables(CatalogTables tables)
    {
        CatalogSettings settings = tables.Shape.Settings;
        var former = tables.Former;
        StringTableData ids = StringTableData.Build([.. tables.Ids, .. former.Select(f => f.Id)]);
        CodeWriter code = GeneratedFile.Start(settings.Namespace);
        code.Open($"static partial class {settings.Class}").Open(DataClassSource.Heading);
        code.Line($$"""
            static partial void ProvideIds(ref string? text, ref string? starts, ref string? slots)
            {
                text = {{Literal.Text(ids.Text)}};
                starts = "{{ids.Starts}}";
                slots = "{{ids.Slots}}";
            }

            static partial void ProvideGroups(ref string? firsts) => firsts = "{{TextPacking.Numbers(tables.GroupStarts)}}";
            """);
        if (former.Count > 0)
        {
            code.Line();
            string targets = TextPacking.Numbers(former.Select(f => f.Target));
            code.Line($"static partial void ProvideFormer(ref string? targets) => targets = \"{targets}\";");
        }

        if (tables.Shape.Settings.Listed is not null)
        {
            code.Line();
            code.Line($"static partial void ProvideUnlisted(ref string? places) => places = \"{TextPacking.Numbers(tables.Unlisted)}\";");
        }

        if (tables.LeftOut.Count > 0)
        {
            code.Line();
            code.Line($"static partial void ProvideLeftOut(ref string? places) => places = \"{TextPacking.Numbers(tables.LeftOut)}\";");
        }

        if (tables.GroupStarts.Count > 0)
            WriteChunkSwitch(code, tables);
        if (tables.Indexes.Count > 0)
            WriteIndexes(code, tables);
        code.Close().Close();
        string text = code.ToString();
        return new ChunkSource(settings.FullClass, TablesHintName(settings), text, Literal.LengthIn(text));
    }

    private static void WriteChunkSwitch(CodeWriter code, CatalogTables tables)
    {
        code.Line("""

            static partial void ProvideChunk(
                int chunk, ref global::System.ReadOnlySpan<byte> bytes, ref string? deflated, ref string? starts)
            {
                switch (chunk)
                {
            """);
        for (int i = 0; i < tables.GroupStarts.Count; i++)
        {
            string source = tables.Readable ? "bytes" : "deflated";
            code.Line(FormattableString.Invariant(
                $"        case {i}: {source} = {PackedFormat.ChunkMember(i)}; starts = {PackedFormat.StartsMember(i)}; break;"));
        }

        code.Line("    }");
        code.Line("}");
    }

    private static void WriteIndexes(CodeWriter code, CatalogTables tables)
    {
        code.Line("""

            static partial void ProvideIndex(
                int annotation,
                ref string? text,
                ref string? starts,
                ref string? slots,
                ref string? postingStarts,
                ref string? postings)
            {
                switch (annotation)
                {
            """);
        foreach (IndexTable index in tables.Indexes)
        {
            StringTableData keys = StringTableData.Build([.. index.Keys]);
            code.Line(FormattableString.Invariant($"""
                        case {index.Index}:
                            text = {Literal.Text(keys.Text)};
                            starts = "{keys.Starts}";
                            slots = "{keys.Slots}";
                            postingStarts = "{TextPacking.Numbers(index.Starts)}";
                            postings = "{TextPacking.Numbers(index.Postings)}";
                            break;
                """));
        }

        code.Line("    }");
        code.Line("}");
    }

    public static ChunkSource WriteChunk(DataGroup data)
    {
        (CatalogSettings settings, int number, EntryGroup group, bool readable) = data;
        var starts = new StringBuilder();
        int length = 0;
        foreach (EntryModel entry in group.Entries)
        {
            TextPacking.AppendNumber(starts, length);
            length += entry.Data.Bytes.Length;
        }

        TextPacking.AppendNumber(starts, length);
        CodeWriter code = GeneratedFile.Start(settings.Namespace);
        code.Open($"static partial class {settings.Class}").Open(DataClassSource.Heading);
        code.Line(FormattableString.Invariant($"private static string {PackedFormat.StartsMember(number)} => \"{starts}\";"));
        code.Line();
        string deflated = readable ? "" : TextPacking.Deflate(Concatenate(group, length), length);
        if (readable)
            WriteReadable(code, number, group);
        else
            code.Line(FormattableString.Invariant($"private static string {PackedFormat.ChunkMember(number)} => \"{deflated}\";"));
        code.Close().Close();
        return new ChunkSource(
            settings.FullClass, ChunkHintName(settings, number), code.ToString(), deflated.Length + starts.Length);
    }

    /// <summary>A line for each entry, so that a review shows which one changed.</summary>
    private static void WriteReadable(CodeWriter code, int number, EntryGroup group)
    {
        code.Line(FormattableString.Invariant($"private static global::System.ReadOnlySpan<byte> {PackedFormat.ChunkMember(number)} =>"));
        code.Indent();
        int last = group.Entries.Count - 1;
        for (int i = 0; i <= last; i++)
            code.Line(Literal.Text(Encoding.UTF8.GetString(group.Entries[i].Data.Bytes)) + "u8" + (i == last ? ";" : " +"));
        code.Outdent();
    }

    private static byte[] Concatenate(EntryGroup group, int length)
    {
        byte[] bytes = new byte[length];
        int next = 0;
        foreach (EntryModel entry in group.Entries)
        {
            entry.Data.Bytes.CopyTo(bytes, next);
            next += entry.Data.Bytes.Length;
        }

        return bytes;
    }
}
