namespace CatalogGen.Runtime;

/// <summary>The entries of a catalog as a dictionary by id, in the order of the ids, or by former ids.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class EntriesById<T> : global::System.Collections.Generic.IReadOnlyDictionary<string, T>
    where T : class
{
    private readonly CatalogHome _catalog;
    private readonly StringTable _ids;
    private readonly int _first;
    private readonly global::System.Func<int, T> _entryAt;

    /// <param name="catalog">What messages are made of.</param>
    /// <param name="ids">The ids, and the former ones behind them.</param>
    /// <param name="first">Where the keys of this dictionary begin.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="entryAt">The entry of each, counted from the first.</param>
    internal EntriesById(CatalogHome catalog, StringTable ids, int first, int count, global::System.Func<int, T> entryAt)
    {
        _catalog = catalog;
        _ids = ids;
        _first = first;
        Count = count;
        _entryAt = entryAt;
    }

    public int Count { get; }

    public global::System.Collections.Generic.IEnumerable<string> Keys
    {
        get
        {
            for (int i = 0; i < Count; i++)
                yield return _ids.At(_first + i);
        }
    }

    public global::System.Collections.Generic.IEnumerable<T> Values
    {
        get
        {
            for (int i = 0; i < Count; i++)
                yield return _entryAt(i);
        }
    }

    public T this[string key] => TryGetValue(key, out T? value) ? value : throw _catalog.Missing(key);

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        int place = Find(key);
        value = place < 0 ? null : _entryAt(place);
        return place >= 0;
    }

    public global::System.Collections.Generic.IEnumerator<global::System.Collections.Generic.KeyValuePair<string, T>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return new global::System.Collections.Generic.KeyValuePair<string, T>(_ids.At(_first + i), _entryAt(i));
    }

    global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(string key)
    {
        global::System.ArgumentNullException.ThrowIfNull(key);
        int place = _ids.Find(global::System.MemoryExtensions.AsSpan(key)) - _first;
        return place >= 0 && place < Count ? place : -1;
    }
}
