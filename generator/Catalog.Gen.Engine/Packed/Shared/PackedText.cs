namespace CatalogGen.Runtime;

/// <summary>Numbers and bytes in string literals, fifteen bits a character: what the compiler takes in fastest.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal static partial class PackedText
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

    /// <summary>Bytes out of a text, from a character on: the lowest bit of the first byte comes first.</summary>
    // Optimised at once: it runs hot from its first call on, and the program may be over before the runtime notices. The
    // number is AggressiveOptimization, which .NET Standard, for which the generator is compiled, does not name.
    [global::System.Runtime.CompilerServices.MethodImpl((global::System.Runtime.CompilerServices.MethodImplOptions)512)]
    internal static void Unpack(string text, int start, byte[] bytes, int length)
    {
        int bits = 0, bitCount = 0, next = start;
        for (int i = 0; i < length; i++)
        {
            if (bitCount < 8)
            {
                bits |= (text[next++] - Base) << bitCount;
                bitCount += 15;
            }

            bytes[i] = unchecked((byte)bits);
            bits >>= 8;
            bitCount -= 8;
        }
    }
}
