namespace CatalogGen.Runtime;

/// <summary>The entries that share a value, found by the value's text; the grouping was done when the catalog was built.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class EntryIndex<T>
    where T : class
{
    private readonly StringTable _keys;
    private readonly string _starts;
    private readonly string _postings;
    private readonly global::System.Func<int, T> _entryAt;
    private readonly T[]?[] _found;

    internal EntryIndex(StringTable keys, string starts, string postings, global::System.Func<int, T> entryAt)
    {
        _keys = keys;
        _starts = starts;
        _postings = postings;
        _entryAt = entryAt;
        _found = new T[]?[(starts.Length / 2) - 1];
    }

    /// <summary>The entries in the order of their ids; the same array at each call, which allocates at the first.</summary>
    internal global::System.Collections.Immutable.ImmutableArray<T> Find(global::System.ReadOnlySpan<char> key)
    {
        int place = _keys.Find(key);
        return place < 0
            ? global::System.Collections.Immutable.ImmutableArray<T>.Empty
            : global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(_found[place] ?? Collect(place));
    }

    private T[] Collect(int place)
    {
        int start = PackedText.Number(_starts, place);
        var entries = new T[PackedText.Number(_starts, place + 1) - start];
        for (int i = 0; i < entries.Length; i++)
            entries[i] = _entryAt(PackedText.Number(_postings, start + i));
        return global::System.Threading.Interlocked.CompareExchange(ref _found[place], entries, null) ?? entries;
    }
}
