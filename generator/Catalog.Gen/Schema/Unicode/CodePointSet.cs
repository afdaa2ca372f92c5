namespace Catalog.Gen.Schema.Unicode;

/// <summary>A set of code points: the bounds at which membership begins, ends, begins …, ascending.</summary>
internal sealed class CodePointSet
{
    public const int Limit = 0x110000;

    private readonly int[] _bounds;

    private CodePointSet(int[] bounds) => _bounds = bounds;

    public static CodePointSet Empty { get; } = new([]);

    public static CodePointSet All { get; } = new([0, Limit]);

    /// <summary>Begin (inclusive) and end (exclusive) by turns.</summary>
    public int[] Bounds => _bounds;

    public static CodePointSet Single(int codePoint) => new([codePoint, codePoint + 1]);

    /// <summary>From first to last, both in it.</summary>
    public static CodePointSet Range(int first, int last) => new([first, last + 1]);

    /// <summary>From bounds that are already ascending.</summary>
    public static CodePointSet FromBounds(params int[] bounds) => new(bounds);

    public static CodePointSet Union(IReadOnlyList<CodePointSet> sets)
    {
        if (sets.Count == 1)
            return sets[0];
        var ranges = new List<(int Start, int End)>();
        foreach (CodePointSet set in sets)
        {
            for (int i = 0; i < set._bounds.Length; i += 2)
                ranges.Add((set._bounds[i], set._bounds[i + 1]));
        }

        ranges.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var bounds = new List<int>(ranges.Count * 2);
        foreach ((int start, int end) in ranges)
        {
            if (bounds.Count > 0 && start <= bounds[bounds.Count - 1])
                bounds[bounds.Count - 1] = Math.Max(bounds[bounds.Count - 1], end);
            else
                bounds.AddRange([start, end]);
        }

        return new CodePointSet([.. bounds]);
    }

    public CodePointSet Complement()
    {
        var bounds = new List<int>(_bounds.Length + 2);
        if (_bounds.Length == 0 || _bounds[0] != 0)
            bounds.Add(0);
        foreach (int bound in _bounds)
        {
            if (bound is not (0 or Limit))
                bounds.Add(bound);
        }

        if (_bounds.Length == 0 || _bounds[_bounds.Length - 1] != Limit)
            bounds.Add(Limit);
        return new CodePointSet([.. bounds]);
    }

    public CodePointSet Except(CodePointSet other) => Union([Complement(), other]).Complement();

    public IEnumerable<int> Members()
    {
        for (int i = 0; i < _bounds.Length; i += 2)
        {
            for (int codePoint = _bounds[i]; codePoint < _bounds[i + 1]; codePoint++)
                yield return codePoint;
        }
    }

    public bool Contains(int codePoint)
    {
        int[] bounds = _bounds;
        if (bounds.Length == 2)
            return codePoint >= bounds[0] && codePoint < bounds[1];
        int low = 0, high = bounds.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (bounds[middle] <= codePoint)
                low = middle + 1;
            else
                high = middle;
        }

        return (low & 1) == 1;
    }
}
