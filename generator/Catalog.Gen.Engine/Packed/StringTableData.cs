using System.Text;
using CatalogGen.Runtime;

namespace Catalog.Gen.Engine.Packed;

/// <summary>
/// A set of strings, hashed at build time: the three texts that <see cref="StringTable"/> reads, which consumers have too.
/// </summary>
internal sealed class StringTableData
{
    /// <summary>How many steps it may take to find a string, on the average: at this load a good hash takes one and a half.</summary>
    private const int MostProbes = 4;

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
    /// How strings are found: by a hash of a sample of each or of all of it, or in order; then open addressing at a load of at
    /// most one half, or the strings in order: a string's place plus one, its start and its length, or three zeros.
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

        // An id is a stranger's: of those that all have one hash, each would be looked for past all before it.
        (int Way, int[] Places) table =
            Place(strings, static text => StringTable.HashSample(text.AsSpan()), strings.Count * 3L / 2) is { } bySample
                ? (StringTable.BySample, bySample)
            : Place(strings, static text => StringTable.HashAll(text.AsSpan()), MostProbes * (long)strings.Count) is { } byAll
                ? (StringTable.ByAll, byAll)
            : (StringTable.InOrder, InOrder(strings));
        var slots = new StringBuilder();
        TextPacking.AppendNumber(slots, table.Way);
        foreach (int place in table.Places)
        {
            TextPacking.AppendNumber(slots, place);
            TextPacking.AppendNumber(slots, place == 0 ? 0 : starts[place - 1]);
            TextPacking.AppendNumber(slots, place == 0 ? 0 : strings[place - 1].Length);
        }

        return new StringTableData(text.ToString(), TextPacking.Numbers(starts), slots.ToString());
    }

    /// <summary>Puts each string where its hash says, or behind; null where finding each of them takes too many steps in all.</summary>
    private static int[]? Place(IReadOnlyList<string> strings, Func<string, uint> hash, long most)
    {
        int size = 4;
        while (size < 2 * strings.Count)
            size *= 2;
        int[] slots = new int[size];
        long probes = 0;
        for (int i = 0; i < strings.Count; i++)
        {
            int slot = (int)hash(strings[i]) & (size - 1);
            for (probes++; slots[slot] != 0; probes++)
            {
                if (probes > most)
                    return null;
                slot = (slot + 1) & (size - 1);
            }

            slots[slot] = i + 1;
        }

        return probes <= most ? slots : null;
    }

    private static int[] InOrder(IReadOnlyList<string> strings)
    {
        string[] sorted = [.. strings];
        int[] places = [.. Enumerable.Range(1, sorted.Length)];
        Array.Sort(sorted, places, StringComparer.Ordinal);
        return places;
    }
}
