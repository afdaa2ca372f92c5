namespace Catalog.Gen.Emit.Runtime;

/// <summary>What looks things up in a catalog: tables that were made at build time, in string literals.</summary>
internal static class TableSource
{
    public const string Text =
        """
        /// <summary>Numbers and bytes in string literals, fifteen bits a character: what the compiler takes in fastest.</summary>
        [Generated]
        internal static class PackedText
        {
            internal const int Base = 0x3400;

            /// <summary>A number below 2^30.</summary>
            internal static int Number(string text, int index) => (text[2 * index] - Base) | ((text[(2 * index) + 1] - Base) << 15);

            /// <summary>The group that an index is in, of those that begin at these numbers; most often it is the last one asked for.</summary>
            internal static int Group(string firsts, int index, ref int last)
            {
                int low = last, high = (firsts.Length / 2) - 1;
                if (Number(firsts, low) > index)
                    low = 0;
                else if (low == high || Number(firsts, low + 1) > index)
                    return low;
                while (low < high)
                {
                    int middle = (low + high + 1) / 2;
                    if (Number(firsts, middle) <= index)
                        low = middle;
                    else
                        high = middle - 1;
                }

                return last = low;
            }
        }

        /// <summary>A set of strings that was hashed when the catalog was built.</summary>
        [Generated]
        internal sealed class StringTable
        {
            private const ulong Factor = 0x9E3779B97F4A7C15, OtherFactor = 0xC2B2AE3D27D4EB4F;

            private readonly string _text;
            private readonly string _starts;
            private readonly string _slots;
            private readonly int _mask;
            private readonly bool _isSampled;

            /// <param name="text">All strings, one behind the other.</param>
            /// <param name="starts">Where each starts, and where the last ends.</param>
            /// <param name="slots">How they are hashed, then a string's place plus one, its start and its length for each slot.</param>
            internal StringTable(string text, string starts, string slots)
            {
                _text = text;
                _starts = starts;
                _slots = slots;
                _mask = (slots.Length / 6) - 1;
                _isSampled = PackedText.Number(slots, 0) != 0;
            }

            internal string At(int index)
            {
                int start = PackedText.Number(_starts, index);
                return _text.Substring(start, PackedText.Number(_starts, index + 1) - start);
            }

            /// <summary>The place of a string among all, or -1.</summary>
            internal int Find(global::System.ReadOnlySpan<char> key)
            {
                string slots = _slots;
                for (int slot = (int)((_isSampled ? HashSample(key) : HashAll(key)) & (uint)_mask); ; slot = (slot + 1) & _mask)
                {
                    global::System.ReadOnlySpan<char> three = global::System.MemoryExtensions.AsSpan(slots, (6 * slot) + 2, 6);
                    int index = Number(three, 0) - 1;
                    if (index < 0)
                        return -1;
                    if (Number(three, 4) == key.Length
                        && global::System.MemoryExtensions.SequenceEqual(global::System.MemoryExtensions.AsSpan(_text, Number(three, 2), key.Length), key))
                        return index;
                }
            }

            private static int Number(global::System.ReadOnlySpan<char> text, int at) =>
                (text[at] - PackedText.Base) | ((text[at + 1] - PackedText.Base) << 15);

            // The generator computes the same, and lets the whole string be hashed where the sample does not tell strings apart.
            private static uint HashSample(global::System.ReadOnlySpan<char> key)
            {
                if (key.Length < 4)
                    return HashAll(key);
                unchecked
                {
                    ulong hash = (Four(key, 0) * Factor)
                        ^ (Four(key, (key.Length / 2) - 2) * OtherFactor)
                        ^ (global::System.Numerics.BitOperations.RotateLeft(Four(key, key.Length - 4), 32) * Factor)
                        ^ (ulong)key.Length;
                    return (uint)((hash * Factor) >> 32);
                }
            }

            private static uint HashAll(global::System.ReadOnlySpan<char> key)
            {
                ulong hash = (ulong)key.Length;
                int i = 0;
                unchecked
                {
                    for (; i <= key.Length - 4; i += 4)
                        hash = (global::System.Numerics.BitOperations.RotateLeft(hash, 5) ^ Four(key, i)) * Factor;
                    for (; i < key.Length; i++)
                        hash = (global::System.Numerics.BitOperations.RotateLeft(hash, 5) ^ key[i]) * Factor;
                    return (uint)((hash ^ (hash >> 32)) * Factor >> 32);
                }
            }

            private static ulong Four(global::System.ReadOnlySpan<char> key, int start) => global::System.BitConverter.IsLittleEndian
                ? global::System.Runtime.InteropServices.MemoryMarshal.Read<ulong>(global::System.Runtime.InteropServices.MemoryMarshal.AsBytes(key.Slice(start, 4)))
                : key[start] | ((ulong)key[start + 1] << 16) | ((ulong)key[start + 2] << 32) | ((ulong)key[start + 3] << 48);
        }

        /// <summary>The texts of an enumeration of very many values; each is made when it is first asked for.</summary>
        [Generated]
        internal sealed class ChoiceTexts
        {
            private readonly StringTable _table;
            private readonly string?[] _made;

            internal ChoiceTexts(string text, string starts, string slots)
            {
                _table = new StringTable(text, starts, slots);
                _made = new string?[(starts.Length / 2) - 1];
            }

            /// <summary>The text at a place, or null where there is no such place.</summary>
            internal string? At(int index) => index >= 0 && index < _made.Length ? _made[index] ??= _table.At(index) : null;

            /// <summary>The place of a text, or -1.</summary>
            internal int Find(string? text) => text is null ? -1 : _table.Find(global::System.MemoryExtensions.AsSpan(text));
        }

        /// <summary>The entries that share a value, found by the value's text; the grouping was done when the catalog was built.</summary>
        [Generated]
        internal sealed class EntryIndex<T>
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
        """;
}
