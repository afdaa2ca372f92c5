using Catalog.Gen.Engine.Packed;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>
/// The entries that a catalog keeps back, where its schema says which those are (<c>x-catalog.listed</c>): they are not among
/// all, and no look-up finds them.
/// </summary>
internal static class UnlistedSource
{
    public static void WriteProperty(CodeWriter code, string type) => code.Line($$"""
        /// <summary>The entries that are not listed, in the order of their ids: they are not in <c>All</c>, and no
        /// look-up finds them. Their names and their ids lead to them.</summary>
        {{GeneratedFile.Uncovered}}
        public static global::System.Collections.Immutable.ImmutableArray<{{type}}> Unlisted => {{PackedFormat.DataClass}}.Unlisted;

        """);

    /// <summary>What holds the entries of <c>Unlisted</c>.</summary>
    public static string Unlisted(string type) => $$"""
        private static {{type}}[]? UnlistedMade;

        internal static global::System.Collections.Immutable.ImmutableArray<{{type}}> Unlisted =>
            global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(UnlistedMade ?? CollectUnlisted());
        """;

    /// <summary>What finds the entries of <c>All</c>.</summary>
    /// <param name="type">The type of the entries.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="leftOut">How many of them are not in <c>All</c>.</param>
    /// <param name="provider">The method that gives the places of these, in order.</param>
    public static string CollectAll(string type, int count, int leftOut, string provider) => $$"""
        private static {{type}}[] CollectAll()
        {
            string? places = null;
            {{provider}}(ref places);
            var all = new {{type}}[{{count - leftOut}}];
            int next = 0;
            for (int i = 0; i < all.Length; i++)
            {
                while (next < {{leftOut}} && global::CatalogGen.Runtime.PackedText.Number(places!, next) == i + next)
                    next++;
                all[i] = EntryAt(i + next);
            }

            return global::System.Threading.Interlocked.CompareExchange(ref AllMade, all, null) ?? all;
        }
        """;

    /// <summary>What finds the entries of <c>Unlisted</c>.</summary>
    public static string CollectUnlisted(string type, int unlisted) => $$"""
        private static {{type}}[] CollectUnlisted()
        {
            string? places = null;
            ProvideUnlisted(ref places);
            var unlisted = new {{type}}[{{unlisted}}];
            for (int i = 0; i < unlisted.Length; i++)
                unlisted[i] = EntryAt(global::CatalogGen.Runtime.PackedText.Number(places!, i));
            return global::System.Threading.Interlocked.CompareExchange(ref UnlistedMade, unlisted, null) ?? unlisted;
        }
        """;
}
