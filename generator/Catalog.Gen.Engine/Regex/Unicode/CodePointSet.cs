namespace Catalog.Gen.Engine.Regex.Unicode;

/// <summary>A set of code points: the bounds at which membership begins, ends, begins …, ascending.</summary>
internal sealed class CodePointSet : IEquatable<CodePointSet>
{
    public const int Limit = 0x110000;

    private readonly int[] _bounds;
    private CodePointSet? _complement;

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
        int[][] parts = new int[sets.Count][];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = sets[i]._bounds;

        // Two by two: one behind the other, a class of thousands of characters would be copied for each of them.
        for (int count = parts.Length; count > 1; count = (count + 1) / 2)
        {
            for (int i = 0; i < count; i += 2)
                parts[i / 2] = i + 1 < count ? Merge(parts[i], parts[i + 1]) : parts[i];
        }

        return new CodePointSet(parts[0]);
    }

    public CodePointSet Complement() => _complement ??= MakeComplement();

    private CodePointSet MakeComplement()
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

    public bool Equals(CodePointSet? other)
    {
        if (other is null || other._bounds.Length != _bounds.Length)
            return false;
        for (int i = 0; i < _bounds.Length; i++)
        {
            if (_bounds[i] != other._bounds[i])
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as CodePointSet);

    public override int GetHashCode() => _bounds.Length == 0 ? 0 : unchecked((_bounds.Length * 397) ^ _bounds[0]);

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

    // By hand: a generic sort of ranges costs a cold compiler process more than all the patterns that need it.
    private static int[] Merge(int[] left, int[] right)
    {
        var merged = new int[left.Length + right.Length];
        int l = 0, r = 0, count = 0;
        while (l < left.Length || r < right.Length)
        {
            bool takeLeft = r >= right.Length || (l < left.Length && left[l] <= right[r]);
            int start = takeLeft ? left[l] : right[r], end = takeLeft ? left[l + 1] : right[r + 1];
            if (takeLeft)
                l += 2;
            else
                r += 2;
            if (count > 0 && start <= merged[count - 1])
            {
                merged[count - 1] = Math.Max(merged[count - 1], end);
                continue;
            }

            merged[count++] = start;
            merged[count++] = end;
        }

        Array.Resize(ref merged, count);
        return merged;
    }
}
