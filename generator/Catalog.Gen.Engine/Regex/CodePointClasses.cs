using Catalog.Gen.Engine.Regex.Unicode;

namespace Catalog.Gen.Engine.Regex;

/// <summary>Code points that no set of a pattern tells apart are one class; a transition table needs a column for each.</summary>
internal sealed class CodePointClasses
{
    private readonly byte[] _ascii = new byte[128];
    private readonly int[] _starts;
    private readonly int[] _classes;

    // By class: a bit for each set that holds it.
    private readonly List<uint[]> _memberships = [];

    public CodePointClasses(IReadOnlyList<CodePointSet> sets)
    {
        _starts = Starts(sets);
        _classes = new int[_starts.Length];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var key = new char[(sets.Count + 15) / 16];
        for (int i = 0; i < _starts.Length; i++)
        {
            Array.Clear(key, 0, key.Length);
            for (int set = 0; set < sets.Count; set++)
            {
                if (sets[set].Contains(_starts[i]))
                    key[set / 16] |= (char)(1 << (set % 16));
            }

            string text = new(key);
            if (!known.TryGetValue(text, out int found))
            {
                known.Add(text, found = _memberships.Count);
                _memberships.Add(Bits(text));
            }

            _classes[i] = found;
        }

        for (int c = 0; c < _ascii.Length; c++)
            _ascii[c] = (byte)Math.Min(byte.MaxValue, Search(c));
    }

    public int Count => _memberships.Count;

    public int Of(int codePoint)
    {
        int found = codePoint < 128 ? _ascii[codePoint] : byte.MaxValue;
        return found == byte.MaxValue ? Search(codePoint) : found;
    }

    public bool IsIn(int @class, int set) => (_memberships[@class][set / 32] & (1u << (set % 32))) != 0;

    /// <summary>Where any set begins or ends, ascending, each once.</summary>
    private static int[] Starts(IReadOnlyList<CodePointSet> sets)
    {
        int length = 1;
        foreach (CodePointSet set in sets)
            length += set.Bounds.Length;
        var all = new int[length];
        length = 1;
        foreach (CodePointSet set in sets)
        {
            set.Bounds.CopyTo(all, length);
            length += set.Bounds.Length;
        }

        Array.Sort(all);
        int count = 1;
        for (int i = 1; i < all.Length; i++)
        {
            if (all[i] != all[count - 1] && all[i] != CodePointSet.Limit)
                all[count++] = all[i];
        }

        Array.Resize(ref all, count);
        return all;
    }

    private static uint[] Bits(string key)
    {
        var bits = new uint[(key.Length + 1) / 2];
        for (int i = 0; i < key.Length; i++)
            bits[i / 2] |= (uint)key[i] << (i % 2 * 16);
        return bits;
    }

    private int Search(int codePoint)
    {
        int index = Array.BinarySearch(_starts, codePoint);
        return _classes[index >= 0 ? index : ~index - 1];
    }
}
