namespace Catalog.Gen.Emit.Runtime;

/// <summary>Maps in the order of the YAML, and lists that are equal when their items are.</summary>
internal static class CollectionSource
{
    public const string Text =
        """
        /// <summary>A read-only dictionary that keeps the order of the YAML.</summary>
        [Generated]
        internal sealed class PackedMap<T> : global::System.Collections.Generic.IReadOnlyDictionary<string, T>, global::System.IEquatable<PackedMap<T>>
        {
            /// <summary>Up to here a look-up compares keys one by one.</summary>
            private const int Few = 8;

            internal static readonly PackedMap<T> Empty = new PackedMap<T>(global::System.Array.Empty<string>(), global::System.Array.Empty<T>(), 0);

            private readonly string[] _keys;
            private readonly T[] _values;
            private global::System.Collections.Generic.Dictionary<string, int>? _places;

            internal PackedMap(string[] keys, T[] values, int count)
            {
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

            public T this[string key] => TryGetValue(key, out T? value) ? value : throw new global::System.Collections.Generic.KeyNotFoundException($"There is no '{key}'.");

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
                    if (!other.TryGetValue(_keys[i], out T? value) || !global::System.Collections.Generic.EqualityComparer<T>.Default.Equals(_values[i], value))
                        return false;
                }

                return true;
            }

            public override bool Equals(object? obj) => Equals(obj as PackedMap<T>);

            public override int GetHashCode() => Count;

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

        /// <summary>Lists compared by their items, and lists of ids followed to entries.</summary>
        [Generated]
        internal static class PackedLists
        {
            internal static bool Same<T>(global::System.Collections.Immutable.ImmutableArray<T> left, global::System.Collections.Immutable.ImmutableArray<T> right) =>
                global::System.MemoryExtensions.SequenceEqual(left.AsSpan(), right.AsSpan(), null);

            internal static bool Same<T>(global::System.Collections.Immutable.ImmutableArray<T>? left, global::System.Collections.Immutable.ImmutableArray<T>? right) =>
                left.HasValue == right.HasValue && (left is not { } mine || right is not { } theirs || Same(mine, theirs));

            /// <summary>The entries that ids lead to: looked up once, the same list ever after.</summary>
            internal static global::System.Collections.Immutable.ImmutableArray<T> Follow<T>(ref T[]? followed, global::System.Collections.Immutable.ImmutableArray<string> ids, global::System.Func<string, T> get)
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

            internal static int Hash<T>(global::System.Collections.Immutable.ImmutableArray<T> list) => list.Length;

            internal static int Hash<T>(global::System.Collections.Immutable.ImmutableArray<T>? list) => list is { } items ? items.Length : -1;
        }
        """;
}
