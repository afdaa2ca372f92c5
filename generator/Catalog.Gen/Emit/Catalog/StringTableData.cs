using System.Text;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>A set of strings, hashed at build time: the three texts that the generated <c>StringTable</c> reads.</summary>
internal sealed class StringTableData
{
    private StringTableData(string text, string starts, string slots)
    {
        Text = text;
        Starts = starts;
        Slots = slots;
    }

    /// <summary>All strings, one behind the other.</summary>
    public string Text { get; }

    /// <summary>Where each starts, and where the last ends.</summary>
    public string Starts { get; }

    /// <summary>Open addressing at a load of at most one half: a string's place plus one, or zero.</summary>
    public string Slots { get; }

    public static StringTableData Build(IReadOnlyList<string> strings)
    {
        int size = 4;
        while (size < 2 * strings.Count)
            size *= 2;
        int[] slots = new int[size];
        var text = new StringBuilder();
        var starts = new StringBuilder();
        for (int i = 0; i < strings.Count; i++)
        {
            TextPacking.AppendNumber(starts, text.Length);
            text.Append(strings[i]);
            int slot = (int)Hash(strings[i]) & (size - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (size - 1);
            slots[slot] = i + 1;
        }

        TextPacking.AppendNumber(starts, text.Length);
        return new StringTableData(text.ToString(), starts.ToString(), TextPacking.Numbers(slots));
    }

    /// <summary>The same function as in <see cref="Runtime.TableSource"/>.</summary>
    private static uint Hash(string key)
    {
        const ulong Factor = 0x9E3779B97F4A7C15;
        unchecked
        {
            ulong hash = (ulong)key.Length, other = 0;
            if (key.Length >= 4)
            {
                int i = 0;
                for (; i < key.Length - 8; i += 8)
                {
                    hash = (hash ^ Four(key, i)) * Factor;
                    other = (other ^ Four(key, i + 4)) * Factor;
                }

                if (i < key.Length - 4)
                    hash = (hash ^ Four(key, i)) * Factor;
                other = (other ^ Four(key, key.Length - 4)) * Factor;
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

    private static ulong Four(string key, int start) =>
        key[start] | ((ulong)key[start + 1] << 16) | ((ulong)key[start + 2] << 32) | ((ulong)key[start + 3] << 48);
}
