namespace CatalogGen.Runtime;

/// <summary>A set of strings that was hashed when the catalog was built: <c>StringTableData</c> of the generator wrote it.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class StringTable
{
    private const ulong Factor = 0x9E3779B97F4A7C15, OtherFactor = 0xC2B2AE3D27D4EB4F;

    private readonly string _text;
    private readonly string _starts;
    private readonly string _slots;
    private readonly int _mask;
    private readonly int _way;

    /// <param name="text">All strings, one behind the other.</param>
    /// <param name="starts">Where each starts, and where the last ends.</param>
    /// <param name="slots">
    /// How strings are found, by one of the numbers below, then a string's place plus one, its start and its length for each slot.
    /// </param>
    internal StringTable(string text, string starts, string slots)
    {
        _text = text;
        _starts = starts;
        _slots = slots;
        _mask = (slots.Length / 6) - 1;
        _way = PackedText.Number(slots, 0);
    }

    /// <summary>Every character is hashed.</summary>
    internal const int ByAll = 0;

    /// <summary>A sample of the characters is hashed.</summary>
    internal const int BySample = 1;

    /// <summary>
    /// The slots are in the order of their strings, and are searched by halves: for strings that somebody has chosen so that
    /// they all have one hash.
    /// </summary>
    internal const int InOrder = 2;

    internal string At(int index)
    {
        int start = PackedText.Number(_starts, index);
        return _text.Substring(start, PackedText.Number(_starts, index + 1) - start);
    }

    /// <summary>The place of a string among all, or -1.</summary>
    internal int Find(global::System.ReadOnlySpan<char> key)
    {
        if (_way == InOrder)
            return FindInOrder(key);
        string slots = _slots;
        int first = (int)((_way == BySample ? HashSample(key) : HashAll(key)) & (uint)_mask), slot = first;
        do
        {
            global::System.ReadOnlySpan<char> three = global::System.MemoryExtensions.AsSpan(slots, (6 * slot) + 2, 6);
            int index = Number(three, 0) - 1;
            if (index < 0)
                return -1;
            if (Number(three, 4) == key.Length
                && global::System.MemoryExtensions.SequenceEqual(
                    global::System.MemoryExtensions.AsSpan(_text, Number(three, 2), key.Length), key))
                return index;
            slot = (slot + 1) & _mask;
        }
        while (slot != first);

        // At most half of the slots are taken, where the table is what was built.
        throw new global::System.InvalidOperationException("The table of strings is damaged.");
    }

    private int FindInOrder(global::System.ReadOnlySpan<char> key)
    {
        int low = 0, high = _slots.Length / 6;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            global::System.ReadOnlySpan<char> three = global::System.MemoryExtensions.AsSpan(_slots, (6 * middle) + 2, 6);
            int order = global::System.MemoryExtensions.SequenceCompareTo(
                global::System.MemoryExtensions.AsSpan(_text, Number(three, 2), Number(three, 4)), key);
            if (order == 0)
                return Number(three, 0) - 1;
            if (order < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return -1;
    }

    private static int Number(global::System.ReadOnlySpan<char> text, int at) =>
        (text[at] - PackedText.Base) | ((text[at + 1] - PackedText.Base) << 15);

    /// <summary>
    /// Of twelve characters: from the start, the middle and the end. The generator has the whole string hashed where such
    /// a sample does not tell strings apart.
    /// </summary>
    internal static uint HashSample(global::System.ReadOnlySpan<char> key)
    {
        if (key.Length < 4)
            return HashAll(key);
        unchecked
        {
            ulong hash = (Four(key, 0) * Factor)
                ^ (Four(key, (key.Length / 2) - 2) * OtherFactor)
                ^ (RotateLeft(Four(key, key.Length - 4), 32) * Factor)
                ^ (ulong)key.Length;
            return (uint)((hash * Factor) >> 32);
        }
    }

    /// <summary>Of every character.</summary>
    internal static uint HashAll(global::System.ReadOnlySpan<char> key)
    {
        ulong hash = (ulong)key.Length;
        int i = 0;
        unchecked
        {
            for (; i <= key.Length - 4; i += 4)
                hash = (RotateLeft(hash, 5) ^ Four(key, i)) * Factor;
            for (; i < key.Length; i++)
                hash = (RotateLeft(hash, 5) ^ key[i]) * Factor;
            return (uint)((hash ^ (hash >> 32)) * Factor >> 32);
        }
    }

    private static ulong Four(global::System.ReadOnlySpan<char> key, int start)
    {
        global::System.ReadOnlySpan<char> four = key.Slice(start, 4);
        return global::System.BitConverter.IsLittleEndian
            ? global::System.Runtime.InteropServices.MemoryMarshal.Read<ulong>(
                global::System.Runtime.InteropServices.MemoryMarshal.AsBytes(four))
            : four[0] | ((ulong)four[1] << 16) | ((ulong)four[2] << 32) | ((ulong)four[3] << 48);
    }

    // .NET Standard, for which the generator is compiled, has no BitOperations; the compiler makes one instruction of this.
    private static ulong RotateLeft(ulong value, int bits) => (value << bits) | (value >> (64 - bits));
}
