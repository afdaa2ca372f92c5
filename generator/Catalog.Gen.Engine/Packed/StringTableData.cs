using System.Text;
using CatalogGen.Runtime;

namespace Catalog.Gen.Engine.Packed;

/// <summary>
/// A set of strings, hashed at build time: the three texts that <see cref="StringTable"/> reads, which consumers have too.
/// </summary>
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

    /// <summary>
    /// Whether a sample of each string is hashed; then open addressing at a load of at most one half: a string's place
    /// plus one, its start and its length, or three zeros.
    /// </summary>
    public string Slots { get; }

    public static StringTableData Build(IReadOnlyList<string> strings)
    {
        var text = new StringBuilder();
        int[] starts = new int[strings.Count + 1];
        for (int i = 0; i < strings.Count; i++)
        {
            text.Append(strings[i]);
            starts[i + 1] = text.Length;
        }

        int[] places = Place(strings, static text => StringTable.HashSample(text.AsSpan()), out int probes);
        bool isSampled = 2 * probes <= 3 * strings.Count;
        if (!isSampled)
            places = Place(strings, static text => StringTable.HashAll(text.AsSpan()), out _);

        var slots = new StringBuilder();
        TextPacking.AppendNumber(slots, isSampled ? 1 : 0);
        foreach (int place in places)
        {
            TextPacking.AppendNumber(slots, place);
            TextPacking.AppendNumber(slots, place == 0 ? 0 : starts[place - 1]);
            TextPacking.AppendNumber(slots, place == 0 ? 0 : strings[place - 1].Length);
        }

        return new StringTableData(text.ToString(), TextPacking.Numbers(starts), slots.ToString());
    }

    /// <summary>Puts each string where its hash says, or behind; counts the steps that finding each of them takes.</summary>
    private static int[] Place(IReadOnlyList<string> strings, Func<string, uint> hash, out int probes)
    {
        int size = 4;
        while (size < 2 * strings.Count)
            size *= 2;
        int[] slots = new int[size];
        probes = 0;
        for (int i = 0; i < strings.Count; i++)
        {
            int slot = (int)hash(strings[i]) & (size - 1);
            for (probes++; slots[slot] != 0; probes++)
                slot = (slot + 1) & (size - 1);
            slots[slot] = i + 1;
        }

        return slots;
    }
}
