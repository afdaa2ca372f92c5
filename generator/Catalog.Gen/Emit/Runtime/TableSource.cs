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
            private const int Base = 0x3400;

            /// <summary>A number below 2^30.</summary>
            internal static int Number(string text, int index)
            {
                // Both characters in one load, where the first is the lower half of it.
                if (!global::System.BitConverter.IsLittleEndian)
                    return (text[2 * index] - Base) | ((text[(2 * index) + 1] - Base) << 15);
                uint both = global::System.Runtime.InteropServices.MemoryMarshal.Cast<char, uint>(text)[index] - (Base * 0x10001U);
                return (int)((both & 0x7FFF) | (both >> 16 << 15));
            }

            /// <summary>The bytes that were deflated into a text; two numbers in front tell both lengths.</summary>
            internal static byte[] Inflate(string text)
            {
                byte[] packed = new byte[Number(text, 0)];
                int bits = 0, held = 0, next = 4;
                for (int i = 0; i < packed.Length; i++)
                {
                    if (held < 8)
                    {
                        bits |= (text[next++] - Base) << held;
                        held += 15;
                    }

                    packed[i] = (byte)bits;
                    bits >>= 8;
                    held -= 8;
                }

                byte[] bytes = new byte[Number(text, 1)];
                using var stream = new global::System.IO.Compression.DeflateStream(
                    new global::System.IO.MemoryStream(packed), global::System.IO.Compression.CompressionMode.Decompress);
                stream.ReadExactly(bytes);
                return bytes;
            }
        }

        /// <summary>A set of strings that was hashed when the catalog was built.</summary>
        [Generated]
        internal sealed class StringTable
        {
            private readonly string _text;
            private readonly string _starts;
            private readonly string _slots;

            internal StringTable(string text, string starts, string slots)
            {
                _text = text;
                _starts = starts;
                _slots = slots;
            }

            internal string At(int index)
            {
                int start = PackedText.Number(_starts, index);
                return _text.Substring(start, PackedText.Number(_starts, index + 1) - start);
            }

            /// <summary>The place of a string among all, or -1.</summary>
            internal int Find(global::System.ReadOnlySpan<char> key)
            {
                int mask = (_slots.Length / 2) - 1;
                for (int slot = (int)Hash(key) & mask; ; slot = (slot + 1) & mask)
                {
                    int index = PackedText.Number(_slots, slot) - 1;
                    if (index < 0)
                        return -1;
                    int start = PackedText.Number(_starts, index);
                    int length = PackedText.Number(_starts, index + 1) - start;
                    if (length == key.Length && global::System.MemoryExtensions.SequenceEqual(global::System.MemoryExtensions.AsSpan(_text, start, length), key))
                        return index;
                }
            }

            /// <summary>Four characters at a time in two lanes, the last four once more: the generator computes the same.</summary>
            private static uint Hash(global::System.ReadOnlySpan<char> key)
            {
                const ulong Factor = 0x9E3779B97F4A7C15;
                ulong hash = (ulong)key.Length, other = 0;
                global::System.ReadOnlySpan<byte> bytes = global::System.Runtime.InteropServices.MemoryMarshal.AsBytes(key);
                if (bytes.Length >= 8)
                {
                    int i = 0;
                    for (; i < bytes.Length - 16; i += 16)
                    {
                        hash = (hash ^ global::System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(i))) * Factor;
                        other = (other ^ global::System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(i + 8))) * Factor;
                    }

                    if (i < bytes.Length - 8)
                        hash = (hash ^ global::System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(i))) * Factor;
                    other = (other ^ global::System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(bytes.Length - 8))) * Factor;
                }
                else
                {
                    for (int i = 0; i < key.Length; i++)
                        other |= (ulong)key[i] << (16 * i);
                }

                hash = (hash ^ (hash >> 32)) + (other ^ (other >> 29));
                hash *= Factor;
                return (uint)(hash >> 32);
            }
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
