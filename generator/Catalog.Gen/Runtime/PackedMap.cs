namespace CatalogGen.Runtime;

/// <summary>A read-only dictionary that keeps the order of the YAML.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class PackedMap<T>
    : global::System.Collections.Generic.IReadOnlyDictionary<string, T>, global::System.IEquatable<PackedMap<T>>, PackedShow.IShownMap
{
    /// <summary>Up to here a look-up compares keys one by one.</summary>
    private const int Few = 8;

    internal static readonly PackedMap<T> Empty =
        new PackedMap<T>(global::System.Array.Empty<string>(), global::System.Array.Empty<T>(), 0, default);

    private readonly string[] _keys;
    private readonly T[] _values;
    private readonly PackedPlace _place;
    private global::System.Collections.Generic.Dictionary<string, int>? _places;

    internal PackedMap(string[] keys, T[] values, int count, PackedPlace place)
    {
        _place = place;
        if (count < keys.Length)
        {
            global::System.Array.Resize(ref keys, count);
            global::System.Array.Resize(ref values, count);
        }

        _keys = keys;
        _values = values;
    }

    public int Count => _keys.Length;

    public global::System.Collections.Generic.IEnumerable<string> Keys => global::System.Array.AsReadOnly(_keys);

    public global::System.Collections.Generic.IEnumerable<T> Values => global::System.Array.AsReadOnly(_values);

    public T this[string key] => TryGetValue(key, out T? value)
        ? value
        : throw new global::System.Collections.Generic.KeyNotFoundException(
            NearestText.Message(key, _place.Key, _keys.Length, place => _keys[place]));

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        int place = Find(key);
        value = place < 0 ? default : _values[place];
        return place >= 0;
    }

    public global::System.Collections.Generic.IEnumerator<global::System.Collections.Generic.KeyValuePair<string, T>> GetEnumerator()
    {
        for (int i = 0; i < _keys.Length; i++)
            yield return new global::System.Collections.Generic.KeyValuePair<string, T>(_keys[i], _values[i]);
    }

    global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(PackedMap<T>? other)
    {
        if (other is null || other.Count != Count)
            return false;
        for (int i = 0; i < _keys.Length; i++)
        {
            if (!other.TryGetValue(_keys[i], out T? value)
                || !PackedEquality.Same(_values[i], value))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as PackedMap<T>);

    /// <summary>The same in whatever order the keys stand, as equality is.</summary>
    public override int GetHashCode()
    {
        int hash = Count;
        for (int i = 0; i < _keys.Length; i++)
            hash ^= global::System.HashCode.Combine(_keys[i], PackedEquality.Hash(_values[i]));
        return hash;
    }

    public override string ToString() => PackedShow.Text(this);

    void PackedShow.IShownMap.Show(global::System.Text.StringBuilder text, int most) => PackedShow.Append(text, _keys, _values, most);

    private int Find(string key)
    {
        global::System.ArgumentNullException.ThrowIfNull(key);
        if (_keys.Length > Few)
            return (_places ?? Place()).TryGetValue(key, out int place) ? place : -1;
        for (int i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] == key)
                return i;
        }

        return -1;
    }

    private global::System.Collections.Generic.Dictionary<string, int> Place()
    {
        var places = new global::System.Collections.Generic.Dictionary<string, int>(_keys.Length, global::System.StringComparer.Ordinal);
        for (int i = 0; i < _keys.Length; i++)
            places[_keys[i]] = i;
        return _places = places;
    }
}
