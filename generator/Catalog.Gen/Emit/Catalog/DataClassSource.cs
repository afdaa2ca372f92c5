using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>
/// The class within the static class that holds whatever generated code needs beside: the entries that have been made, and
/// the way to the data. It is the only name that a catalog takes for itself and does not show.
/// </summary>
internal static class DataClassSource
{
    /// <summary>The first line of the class, in every file that has a part of it.</summary>
    public const string Heading = "internal static partial class " + PackedFormat.DataClass;

    public static void Write(CodeWriter code, CatalogOutline outline)
    {
        CatalogShape shape = outline.Shape;
        CatalogSettings settings = shape.Settings;
        string type = shape.EntryTypeName;
        bool keepsBack = settings.Listed is not null;
        code.Line($$"""
            {{GeneratedFile.HelperAttributes}}
            {{GeneratedFile.Hidden}}
            {{Heading}}
            {
                internal static readonly global::CatalogGen.Runtime.CatalogHome Catalog =
                    new global::CatalogGen.Runtime.CatalogHome("{{settings.Class}}", {{outline.Count}}, IdAt, OpenEntry);

                #if DEBUG
                private static {{type}}?[] Entries = new {{type}}?[{{outline.Count}}];
                #else
                private static readonly {{type}}?[] Entries = new {{type}}?[{{outline.Count}}];
                #endif
                private static {{type}}[]? AllMade;
                private static global::CatalogGen.Runtime.EntriesById<{{type}}>? ByIdMade;
                private static global::CatalogGen.Runtime.EntriesById<{{type}}>? FormerIdsMade;
                private static global::CatalogGen.Runtime.StringTable? IdsMade;
                private static global::CatalogGen.Runtime.ChunkStore? ChunksMade;
                private static int LastGroup;

                internal static global::System.Collections.Immutable.ImmutableArray<{{type}}> All =>
                    global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(AllMade ?? CollectAll());

                internal static global::System.Collections.Generic.IReadOnlyDictionary<string, {{type}}> ById => ByIdMade ??=
                    new global::CatalogGen.Runtime.EntriesById<{{type}}>(Catalog, IdsMade ?? MakeIds(), 0, {{outline.Count}}, EntryAt);

                internal static global::System.Collections.Generic.IReadOnlyDictionary<string, {{type}}> FormerIds => FormerIdsMade ??=
                    new global::CatalogGen.Runtime.EntriesById<{{type}}>(
                        Catalog, IdsMade ?? MakeIds(), {{outline.Count}}, {{outline.Former}}, static place => EntryAt(OfFormer(place)));

                internal static {{type}} EntryAt(int index) => Entries[index] ?? MakeEntry(index);

                internal static string IdAt(int index) => (IdsMade ?? MakeIds()).At(index);

                internal static int IndexOf(global::System.ReadOnlySpan<char> id)
                {
                    int place = (IdsMade ?? MakeIds()).Find(id);
                    return place < {{outline.Count}} ? place : OfFormer(place - {{outline.Count}});
                }

                internal static global::CatalogGen.Runtime.PackedReader OpenEntry(int index)
                {
                    string? firsts = null;
                    ProvideGroups(ref firsts);
                    int group = firsts!.Length == 2 ? 0 : global::CatalogGen.Runtime.PackedText.Group(firsts, index, ref LastGroup);
                    global::System.ReadOnlySpan<byte> bytes = default;
                    string? deflated = null, starts = null;
                    ProvideChunk(group, ref bytes, ref deflated, ref starts);
                    int place = index - global::CatalogGen.Runtime.PackedText.Number(firsts, group);
                    int start = global::CatalogGen.Runtime.PackedText.Number(starts!, place);
                    int length = global::CatalogGen.Runtime.PackedText.Number(starts!, place + 1) - start;
                    if (deflated is null)
                    {
                        return new global::CatalogGen.Runtime.PackedReader(
                            bytes.Slice(start, length), {{PackedFormat.NamesMember}}, Catalog, index);
                    }

                    byte[] lent = (ChunksMade ?? MakeChunks(firsts.Length / 2)).Lend(group, start, length);
                    return new global::CatalogGen.Runtime.PackedReader(
                        new global::System.ReadOnlySpan<byte>(lent, 0, length), {{PackedFormat.NamesMember}}, Catalog, index, lent);
                }

                private static global::CatalogGen.Runtime.StringTable MakeIds()
                {
                    string? text = null, starts = null, slots = null;
                    ProvideIds(ref text, ref starts, ref slots);
                    return IdsMade = new global::CatalogGen.Runtime.StringTable(text!, starts!, slots!);
                }

                private static global::CatalogGen.Runtime.ChunkStore MakeChunks(int count)
                {
                    var chunks = new global::CatalogGen.Runtime.ChunkStore(count, Deflated);
                    return global::System.Threading.Interlocked.CompareExchange(ref ChunksMade, chunks, null) ?? chunks;
                }

                private static string Deflated(int chunk)
                {
                    global::System.ReadOnlySpan<byte> bytes = default;
                    string? deflated = null, starts = null;
                    ProvideChunk(chunk, ref bytes, ref deflated, ref starts);
                    return deflated!;
                }

                private static int OfFormer(int place)
                {
                    string? targets = null;
                    ProvideFormer(ref targets);
                    return global::CatalogGen.Runtime.PackedText.Number(targets!, place);
                }

                // Apart, so that what finds an entry is small enough to be inlined.
                private static {{type}} MakeEntry(int index)
                {
                    #if DEBUG
                    // When the data is replaced while the program runs, it is by its id that an entry is found again.
                    _ = IdsMade ?? MakeIds();
                    #endif
                    {{type}} entry = {{type}}._Make(index);
                    return global::System.Threading.Interlocked.CompareExchange(ref Entries[index], entry, null) ?? entry;
                }
            """).Line();
        code.Indent();
        if (keepsBack)
            code.Line(UnlistedSource.Unlisted(type)).Line();
        code.Line(
            outline.Unfit > 0 ? UnlistedSource.CollectAll(type, outline.Count, outline.Unlisted + outline.Unfit, "ProvideLeftOut")
            : keepsBack ? UnlistedSource.CollectAll(type, outline.Count, outline.Unlisted, "ProvideUnlisted")
            : CollectAll(type, outline.Count)).Line();
        if (keepsBack)
            code.Line(UnlistedSource.CollectUnlisted(type, outline.Unlisted)).Line();
        foreach (IndexShape index in shape.Indexes)
            IndexSource.WriteIndex(code, index, type);
        code.Line(Forgetting(shape, outline.Count)).Line();
        code.Line("""
            // The data is generated apart, where an editor need not pay for it.
            static partial void ProvideIds(ref string? text, ref string? starts, ref string? slots);

            static partial void ProvideFormer(ref string? targets);

            static partial void ProvideGroups(ref string? firsts);

            static partial void ProvideChunk(
                int chunk, ref global::System.ReadOnlySpan<byte> bytes, ref string? deflated, ref string? starts);

            static partial void ProvideIndex(
                int annotation,
                ref string? text,
                ref string? starts,
                ref string? slots,
                ref string? postingStarts,
                ref string? postings);
            """);
        if (keepsBack)
            code.Line().Line("static partial void ProvideUnlisted(ref string? places);");
        if (outline.Unfit > 0)
            code.Line().Line("static partial void ProvideLeftOut(ref string? places);");
        code.Outdent().Line("}");
    }

    /// <summary>
    /// What the runtime calls when `dotnet watch` has put other data into a program that runs: entries that somebody holds are
    /// read anew.
    /// </summary>
    private static string Forgetting(CatalogShape shape, int count)
    {
        IEnumerable<string> made = shape.Indexes.Select(static index => index.Name + "Made");
        if (shape.Settings.Listed is not null)
            made = made.Append("UnlistedMade");
        return $$"""
            #if DEBUG
            internal static void ClearCache(global::System.Type[]? updatedTypes)
            {
                global::CatalogGen.Runtime.StringTable? ids = IdsMade;
                {{shape.EntryTypeName}}?[] entries = Entries;
                IdsMade = null;
                AllMade = null;
                ByIdMade = null;
                FormerIdsMade = null;
                ChunksMade = null;
                LastGroup = 0;
            {{string.Concat(made.Select(static name => $"    {name} = null;\n"))}}    Catalog.Count = {{count}};
                Entries = new {{shape.EntryTypeName}}?[{{count}}];
                for (int i = 0; ids is not null && i < entries.Length; i++)
                {
                    if (entries[i] is not { } entry)
                        continue;
                    int place = IndexOf(global::System.MemoryExtensions.AsSpan(ids.At(i)));
                    if (place < 0)
                        continue;
                    entry._Move(place);
                    Entries[place] ??= entry;
                }
            }
            #endif
            """;
    }

    private static string CollectAll(string type, int count) => $$"""
        private static {{type}}[] CollectAll()
        {
            var all = new {{type}}[{{count}}];
            for (int i = 0; i < all.Length; i++)
                all[i] = EntryAt(i);
            return global::System.Threading.Interlocked.CompareExchange(ref AllMade, all, null) ?? all;
        }
        """;
}
