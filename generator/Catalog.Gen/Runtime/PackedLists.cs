namespace CatalogGen.Runtime;

/// <summary>Lists of ids followed to entries.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal static partial class PackedLists
{
    /// <summary>The entries that ids lead to: looked up once, the same list ever after.</summary>
    internal static global::System.Collections.Immutable.ImmutableArray<T> Follow<T>(
        ref T[]? followed, global::System.Collections.Immutable.ImmutableArray<string> ids, global::System.Func<string, T> get)
        where T : class
    {
        if (followed is null)
        {
            var entries = new T[ids.Length];
            for (int i = 0; i < entries.Length; i++)
                entries[i] = get(ids[i]);
            global::System.Threading.Interlocked.CompareExchange(ref followed, entries, null);
        }

        return global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(followed);
    }
}
