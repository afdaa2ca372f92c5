namespace Catalog.Gen.Emit.Catalog;

/// <summary>
/// The entries that a catalog keeps back, where its schema says which those are (<c>x-catalog.listed</c>): they are not among
/// all, and no look-up finds them.
/// </summary>
internal static class UnlistedSource
{
    /// <summary>The name of what says how many ids there are, for all who go through them.</summary>
    public const string IdCount = "_IdCount";

    public static void WriteProperty(CodeWriter code, string type) => code.Line($$"""
        private static {{type}}[]? _unlisted;

        internal static int {{IdCount}} => _Entries.Length;

        /// <summary>The entries that are not listed, in the order of their ids: they are not in <c>All</c>, and no
        /// look-up finds them. Their names and their ids lead to them.</summary>
        public static global::System.Collections.Immutable.ImmutableArray<{{type}}> Unlisted =>
            global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(_unlisted ?? _CollectUnlisted());

        """);

    /// <summary>What finds the entries of <c>All</c> and of <c>Unlisted</c>. The places of the latter are in order.</summary>
    public static string Collecting(string type, int listed, int unlisted) => $$"""
        private static {{type}}[] _CollectAll()
        {
            string? places = null;
            _ProvideUnlisted(ref places);
            var all = new {{type}}[{{listed}}];
            int next = 0;
            for (int i = 0; i < all.Length; i++)
            {
                while (next < {{unlisted}} && global::CatalogGen.Runtime.PackedText.Number(places!, next) == i + next)
                    next++;
                all[i] = EntryAt(i + next);
            }

            return global::System.Threading.Interlocked.CompareExchange(ref _all, all, null) ?? all;
        }

        private static {{type}}[] _CollectUnlisted()
        {
            string? places = null;
            _ProvideUnlisted(ref places);
            var unlisted = new {{type}}[{{unlisted}}];
            for (int i = 0; i < unlisted.Length; i++)
                unlisted[i] = EntryAt(global::CatalogGen.Runtime.PackedText.Number(places!, i));
            return global::System.Threading.Interlocked.CompareExchange(ref _unlisted, unlisted, null) ?? unlisted;
        }
        """;
}
