using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>
/// The static class, as far as it follows from the schema and the number of entries: look-ups, and the way to the data.
/// </summary>
internal static class CatalogClassSource
{
    public static string HintName(CatalogSettings settings) => settings.FullClass + ".g.cs";

    public static string Write(CatalogOutline outline)
    {
        CatalogShape shape = outline.Shape;
        CatalogSettings settings = shape.Settings;
        string type = shape.EntryTypeName;
        int listed = outline.Count - outline.Unlisted;
        bool keepsBack = settings.Listed is not null;
        string entries = Words.Count(outline.Count, "entry", "entries")
            + (outline.Unlisted == 0 ? "" : FormattableString.Invariant($" ({listed} listed)"));
        string every = keepsBack ? "Every entry that is listed" : "Every entry";
        string summary =
            shape.Description is { } description ? XmlDoc.Attribute(description) : $"The catalog of {XmlDoc.Attribute(shape.SchemaFile)}.";

        CodeWriter code = GeneratedFile.Start(settings.Namespace);
        code.Line($$"""
            /// <summary>{{summary}}</summary>
            /// <remarks>{{entries}}, described by {{XmlDoc.Attribute(shape.SchemaFile)}}. What is read here was checked
            /// when the project was built.</remarks>
            {{GeneratedFile.Attribute}}
            public static partial class {{settings.Class}}
            {
                private static readonly {{type}}?[] _Entries = new {{type}}?[{{outline.Count}}];
                private static {{type}}[]? _all;
                private static global::CatalogGen.Runtime.StringTable? _ids;
                private static global::CatalogGen.Runtime.ChunkStore? _chunks;
                private static int _group;

                /// <summary>How many entries there are{{(keepsBack ? " in <c>All</c>" : "")}}.</summary>
                public static int Count => {{listed}};

                /// <summary>{{every}}, in the order of their ids.</summary>
                public static global::System.Collections.Immutable.ImmutableArray<{{type}}> All =>
                    global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(_all ?? _CollectAll());

                /// <summary>The entry with an id, or one that once had it.</summary>
                /// <param name="id">An id, compared letter by letter.</param>
                /// <returns>The entry.</returns>
                /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">No entry has the id.</exception>
                public static {{type}} Get([Id] string id)
                {
                    global::System.ArgumentNullException.ThrowIfNull(id);
                    return Get(global::System.MemoryExtensions.AsSpan(id));
                }

                /// <summary>The entry with an id, or one that once had it.</summary>
                /// <param name="id">An id, compared letter by letter.</param>
                /// <returns>The entry.</returns>
                /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">No entry has the id.</exception>
                public static {{type}} Get(global::System.ReadOnlySpan<char> id)
                {
                    int index = _IndexOf(id);
                    return index >= 0 ? EntryAt(index) : throw _Missing(id);
                }

                /// <summary>Looks for the entry with an id, or one that once had it.</summary>
                /// <param name="id">An id, compared letter by letter; null has no entry.</param>
                /// <param name="entry">The entry, where there is one.</param>
                /// <returns>Whether there is one.</returns>
                public static bool TryGet(string? id, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{type}}? entry)
                {
                    if (id is not null)
                        return TryGet(global::System.MemoryExtensions.AsSpan(id), out entry);
                    entry = null;
                    return false;
                }

                /// <summary>Looks for the entry with an id, or one that once had it.</summary>
                /// <param name="id">An id, compared letter by letter.</param>
                /// <param name="entry">The entry, where there is one.</param>
                /// <returns>Whether there is one.</returns>
                public static bool TryGet(
                    global::System.ReadOnlySpan<char> id,
                    [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{type}}? entry)
                {
                    int index = _IndexOf(id);
                    entry = index >= 0 ? EntryAt(index) : null;
                    return index >= 0;
                }

                /// <summary>Whether an entry has an id, or once had it.</summary>
                /// <param name="id">An id, compared letter by letter; null has no entry.</param>
                /// <returns>Whether there is one.</returns>
                public static bool Contains(string? id) => id is not null && _IndexOf(global::System.MemoryExtensions.AsSpan(id)) >= 0;

                /// <summary>Whether an entry has an id, or once had it.</summary>
                /// <param name="id">An id, compared letter by letter.</param>
                /// <returns>Whether there is one.</returns>
                public static bool Contains(global::System.ReadOnlySpan<char> id) => _IndexOf(id) >= 0;
            """);
        code.Line();
        code.Indent();
        if (keepsBack)
            UnlistedSource.WriteProperty(code, type);
        foreach (IndexShape index in shape.Indexes)
            IndexSource.WriteLookUp(code, index, type);
        code.Line($$"""
            /// <summary>The ids as constants.</summary>
            {{GeneratedFile.Attribute}}
            public static partial class Ids
            {
            }

            /// <summary>
            /// Says that a text is an id of {{settings.Class}}: a constant that is put there is checked when the project is built.
            /// </summary>
            {{GeneratedFile.Attribute}}
            [global::System.AttributeUsage(
                global::System.AttributeTargets.Parameter | global::System.AttributeTargets.Property | global::System.AttributeTargets.Field
                | global::System.AttributeTargets.ReturnValue | global::System.AttributeTargets.GenericParameter)]
            public sealed class IdAttribute : global::System.Attribute
            {
            }

            internal static {{type}} EntryAt(int index) => _Entries[index] ?? _MakeEntry(index);

            internal static string IdAt(int index) => (_ids ?? _MakeIds()).At(index);

            internal static global::CatalogGen.Runtime.PackedReader OpenEntry(int index)
            {
                string? firsts = null;
                _ProvideGroups(ref firsts);
                int group = firsts!.Length == 2 ? 0 : global::CatalogGen.Runtime.PackedText.Group(firsts, index, ref _group);
                global::System.ReadOnlySpan<byte> bytes = default;
                string? deflated = null, starts = null;
                _ProvideChunk(group, ref bytes, ref deflated, ref starts);
                int place = index - global::CatalogGen.Runtime.PackedText.Number(firsts, group);
                int start = global::CatalogGen.Runtime.PackedText.Number(starts!, place);
                int length = global::CatalogGen.Runtime.PackedText.Number(starts!, place + 1) - start;
                if (deflated is null)
                    return new global::CatalogGen.Runtime.PackedReader(bytes.Slice(start, length), {{shape.DecoderName}}.Names);
                byte[] lent = (_chunks ?? _MakeChunks(firsts.Length / 2)).Lend(group, start, length);
                return new global::CatalogGen.Runtime.PackedReader(
                    new global::System.ReadOnlySpan<byte>(lent, 0, length), {{shape.DecoderName}}.Names, lent);
            }

            private static global::CatalogGen.Runtime.StringTable _MakeIds()
            {
                string? text = null, starts = null, slots = null;
                _ProvideIds(ref text, ref starts, ref slots);
                return _ids = new global::CatalogGen.Runtime.StringTable(text!, starts!, slots!);
            }

            private static global::CatalogGen.Runtime.ChunkStore _MakeChunks(int count)
            {
                var chunks = new global::CatalogGen.Runtime.ChunkStore(count, _Deflated);
                return global::System.Threading.Interlocked.CompareExchange(ref _chunks, chunks, null) ?? chunks;
            }

            private static string _Deflated(int chunk)
            {
                global::System.ReadOnlySpan<byte> bytes = default;
                string? deflated = null, starts = null;
                _ProvideChunk(chunk, ref bytes, ref deflated, ref starts);
                return deflated!;
            }

            private static int _IndexOf(global::System.ReadOnlySpan<char> id)
            {
                int place = (_ids ?? _MakeIds()).Find(id);
                return place < {{outline.Count}} ? place : _OfFormer(place - {{outline.Count}});
            }

            private static int _OfFormer(int place)
            {
                string? targets = null;
                _ProvideFormer(ref targets);
                return global::CatalogGen.Runtime.PackedText.Number(targets!, place);
            }

            // Apart, so that what finds an entry is small enough to be inlined.
            private static global::System.Collections.Generic.KeyNotFoundException _Missing(global::System.ReadOnlySpan<char> id) =>
                new global::System.Collections.Generic.KeyNotFoundException($"There is no '{id.ToString()}' in {{settings.Class}}.");

            private static {{type}} _MakeEntry(int index)
            {
                var entry = new {{type}}(index);
                return global::System.Threading.Interlocked.CompareExchange(ref _Entries[index], entry, null) ?? entry;
            }

            {{(keepsBack ? UnlistedSource.Collecting(type, listed, outline.Unlisted) : CollectAll(type, outline.Count))}}

            // The data is generated apart, where an editor need not pay for it.
            static partial void _ProvideIds(ref string? text, ref string? starts, ref string? slots);

            static partial void _ProvideFormer(ref string? targets);

            static partial void _ProvideGroups(ref string? firsts);

            static partial void _ProvideChunk(
                int chunk, ref global::System.ReadOnlySpan<byte> bytes, ref string? deflated, ref string? starts);

            static partial void _ProvideIndex(
                int annotation,
                ref string? text,
                ref string? starts,
                ref string? slots,
                ref string? postingStarts,
                ref string? postings);
            """);
        if (keepsBack)
            code.Line().Line("static partial void _ProvideUnlisted(ref string? places);");
        code.Outdent();
        code.Line("}");
        return code.ToString();
    }

    private static string CollectAll(string type, int count) => $$"""
        private static {{type}}[] _CollectAll()
        {
            var all = new {{type}}[{{count}}];
            for (int i = 0; i < all.Length; i++)
                all[i] = EntryAt(i);
            return global::System.Threading.Interlocked.CompareExchange(ref _all, all, null) ?? all;
        }
        """;
}
