namespace Catalog.Gen.Engine.Text;

/// <summary>
/// The name nearest to what was written, of those that were looked at. All of them are compared in the same few arrays: ids are
/// looked at by the million where much is wrong.
/// </summary>
internal sealed class Meant
{
    // A letter that is left out, doubled or swapped slips from a finger; another letter in its place makes another word:
    // 'citation' is not 'curation'.
    private const int Slip = 2;
    private const int OtherLetter = 3;

    // Two slips of the costliest kind put two letters in the place of two others.
    private const int MostOtherLetters = 4;

    // A word and its plural, or a letter for each of the slips that there may be.
    private const int MostMoreLetters = 3;

    private readonly string _written;
    private readonly uint _letters;

    // Without case; and without what stands between words, too.
    private readonly char[] _lower;
    private readonly char[] _bare;
    private readonly int _bareLength;
    private readonly char[] _otherLower = new char[DidYouMean.LongestName];
    private readonly char[] _otherBare = new char[DidYouMean.LongestName];
    private int[] _beforeLast;
    private int[] _last;
    private int[] _row;
    private int _bestRank = int.MaxValue;

    public Meant(string written)
    {
        _written = written;
        _letters = Letters(written, out _);
        _lower = new char[written.Length];
        _bare = new char[written.Length];
        _bareLength = Fold(written, _lower, _bare);
        int longest = _bareLength + MostMoreLetters;
        _beforeLast = new int[longest + 1];
        _last = new int[longest + 1];
        _row = new int[longest + 1];
    }

    /// <summary>The nearest; null where none is near.</summary>
    public string? Best { get; private set; }

    /// <summary>Whether a name is of such letters and of such a length that it may be near.</summary>
    public bool IsAlike(string candidate) =>
        Count(_letters ^ Letters(candidate, out int length)) <= MostOtherLetters && Math.Abs(length - _bareLength) <= MostMoreLetters;

    /// <summary>Compares a name. Of two that are as near, the order in which they come must not decide: they may come from a set.</summary>
    public void Look(string candidate)
    {
        int rank = Rank(candidate);
        if (rank < _bestRank || (rank == _bestRank && Best is not null && IsBetterTie(candidate, Best)))
        {
            _bestRank = rank;
            Best = candidate;
        }
    }

    // 0: only case differs; 1: only separators; 2: only the plural; then 2 + what the slips cost.
    private int Rank(string candidate)
    {
        int otherLength = Fold(candidate, _otherLower, _otherBare);
        if (_lower.AsSpan(0, _written.Length).SequenceEqual(_otherLower.AsSpan(0, candidate.Length)))
            return 0;
        ReadOnlySpan<char> bare = _bare.AsSpan(0, _bareLength), other = _otherBare.AsSpan(0, otherLength);
        if (!bare.IsEmpty && bare.SequenceEqual(other))
            return 1;
        if (!bare.IsEmpty && IsSameInSingular(bare, other))
            return 2;
        int allowed = SlipsAllowed(Math.Min(bare.Length, other.Length));
        if (bare.Length >= 2 && other.Length - bare.Length == 1 && other.StartsWith(bare))
            allowed = Math.Max(allowed, Slip);
        int slips = Slips(bare, other, allowed);
        return slips <= allowed ? 2 + slips : int.MaxValue;
    }

    /// <summary>What slips may cost: one of any kind in a short word, two in a longer one, but not two other letters.</summary>
    private static int SlipsAllowed(int length) => length switch
    {
        < 3 => 0,
        < 5 => OtherLetter,
        < 12 => Slip + OtherLetter,
        _ => 2 * OtherLetter,
    };

    private bool IsBetterTie(string candidate, string best)
    {
        bool candidateStartsSo = SameStart(_written, candidate), bestStartsSo = SameStart(_written, best);
        return candidateStartsSo == bestStartsSo
            ? string.CompareOrdinal(candidate, best) < 0
            : candidateStartsSo;
    }

    private static bool SameStart(string a, string b) => char.ToLowerInvariant(a[0]) == char.ToLowerInvariant(b[0]);

    /// <summary>
    /// Which letters a name has, whatever their case and whatever stands between its words, as bits; two letters may share a
    /// bit. Names whose letters differ much need not be compared.
    /// </summary>
    private static uint Letters(string name, out int length)
    {
        uint letters = 0;
        length = 0;
        foreach (char c in name)
        {
            if (IsSeparator(c))
                continue;
            length++;
            letters |= 1u << (char.ToLowerInvariant(c) & 31);
        }

        return letters;
    }

    private static int Count(uint bits)
    {
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
            count++;
        return count;
    }

    private static bool IsSeparator(char c) => c is '-' or '_' or ' ' or '.' or '/' or ':';

    private static int Fold(string name, char[] lower, char[] bare)
    {
        int length = 0;
        for (int i = 0; i < name.Length; i++)
        {
            lower[i] = char.ToLowerInvariant(name[i]);
            if (!IsSeparator(lower[i]))
                bare[length++] = lower[i];
        }

        return length;
    }

    private static bool IsSameInSingular(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        (int length, bool isY) = Singular(one);
        (int otherLength, bool otherIsY) = Singular(other);

        // Where the one ends in a 'y' that is not written, the other has to end in one that is.
        return isY == otherIsY
            ? one.Slice(0, length).SequenceEqual(other.Slice(0, otherLength))
            : isY ? EndsInY(other.Slice(0, otherLength), one.Slice(0, length)) : EndsInY(one.Slice(0, length), other.Slice(0, otherLength));
    }

    private static bool EndsInY(ReadOnlySpan<char> word, ReadOnlySpan<char> stem) =>
        word.Length == stem.Length + 1 && word[stem.Length] == 'y' && word.StartsWith(stem);

    /// <summary>How much of a word is its singular, and whether a 'y' follows on that.</summary>
    private static (int Length, bool IsY) Singular(ReadOnlySpan<char> word) =>
        word.Length > 4 && word.EndsWith("ies".AsSpan()) ? (word.Length - 3, true)
        : word.Length > 3 && word.EndsWith("es".AsSpan()) ? (word.Length - 2, false)
        : word.Length > 2 && word[word.Length - 1] == 's' ? (word.Length - 1, false)
        : word.Length > 3 && word[word.Length - 1] == 'e' ? (word.Length - 1, false)
        : (word.Length, false);

    // Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), as far from the diagonal as the limit
    // allows.
    private int Slips(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        const int Infinite = 1 << 20;
        if (Slip * Math.Abs(a.Length - b.Length) > limit)
            return int.MaxValue;
        int band = limit / Slip;
        int[] beforeLast = _beforeLast, last = _last, row = _row;
        for (int j = 0; j <= b.Length; j++)
            last[j] = Slip * j;
        for (int i = 1; i <= a.Length; i++)
        {
            int from = Math.Max(1, i - band), to = Math.Min(b.Length, i + band);
            row[from - 1] = from == 1 ? Slip * i : Infinite;
            int least = row[from - 1];
            for (int j = from; j <= to; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : OtherLetter;
                int value = Math.Min(Math.Min(row[j - 1], last[j]) + Slip, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, beforeLast[j - 2] + Slip);
                row[j] = value;
                least = Math.Min(least, value);
            }

            if (to < b.Length)
                row[to + 1] = Infinite;
            if (least > limit)
                return int.MaxValue;
            (beforeLast, last, row) = (last, row, beforeLast);
        }

        (_beforeLast, _last, _row) = (beforeLast, last, row);
        return last[b.Length];
    }
}
