using System.Text;

namespace Catalog.Gen.Engine.Text;

/// <summary>
/// The name that was most likely meant. It looks past case (<c>NKI</c>), separators (<c>hcp-d</c>), a plural, and one
/// or two slips of the finger; further away it offers nothing, since a wrong guess costs the reader more than none.
/// </summary>
internal static class DidYouMean
{
    // Hostile input can be long, and the distance costs the product of two lengths.
    private const int LongestName = 200;

    // The letters that are compared as fast as two names without a letter in common.
    private const int LettersOfComparison = 8;

    // A letter that is left out, doubled or swapped slips from a finger; another letter in its place makes another word:
    // 'citation' is not 'curation'.
    private const int Slip = 2;
    private const int OtherLetter = 3;

    // Two slips of the costliest kind put two letters in the place of two others.
    private const int MostOtherLetters = 4;

    /// <summary>
    /// The candidate nearest to <paramref name="written"/>, or null where none is near. Each that is looked at counts in
    /// <paramref name="effort"/>; where that is spent nothing is proposed.
    /// </summary>
    public static string? Nearest(string written, IEnumerable<string> candidates, Effort? effort = null)
    {
        if (written.Length is 0 or > LongestName || effort is { IsSpent: true })
            return null;
        string lower = written.ToLowerInvariant();
        string bare = Bare(lower);
        uint letters = Letters(written);
        int bestRank = int.MaxValue;
        string? best = null;
        foreach (string candidate in candidates)
        {
            if (candidate.Length is 0 or > LongestName || string.Equals(candidate, written, StringComparison.Ordinal))
                continue;
            effort?.Spend(1);
            if (effort is { IsSpent: true })
                return null;
            if (Count(letters ^ Letters(candidate)) > MostOtherLetters)
                continue;
            effort?.Spend(candidate.Length / LettersOfComparison);
            int rank = Rank(lower, bare, candidate.ToLowerInvariant());

            // Of two that are as near, the order of the candidates must not decide: they may come from a set.
            if (rank < bestRank || (rank == bestRank && best is not null && IsBetterTie(written, candidate, best)))
            {
                bestRank = rank;
                best = candidate;
            }
        }

        return bestRank == int.MaxValue ? null : best;
    }

    /// <summary>The advice <c>did you mean 'x'?</c>, or <paramref name="otherwise"/> where nothing is near.</summary>
    public static string Question(string written, IEnumerable<string> candidates, string otherwise = "", Effort? effort = null) =>
        Nearest(written, candidates, effort) is { } nearest ? $"did you mean {Words.Quote(nearest)}?" : otherwise;

    // 0: only case differs; 1: only separators; 2: only the plural; then 2 + what the slips cost.
    private static int Rank(string lower, string bare, string candidate)
    {
        if (lower == candidate)
            return 0;
        string bareCandidate = Bare(candidate);
        if (bare.Length > 0 && bare == bareCandidate)
            return 1;
        if (bare.Length > 0 && Singular(bare) == Singular(bareCandidate))
            return 2;
        int allowed = SlipsAllowed(Math.Min(bare.Length, bareCandidate.Length));
        bool continues = bare.Length >= 2
            && bareCandidate.Length - bare.Length == 1
            && bareCandidate.StartsWith(bare, StringComparison.Ordinal);
        if (continues)
            allowed = Math.Max(allowed, Slip);
        int slips = Slips(bare, bareCandidate, allowed);
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

    private static bool IsBetterTie(string written, string candidate, string best)
    {
        bool candidateStartsSo = SameStart(written, candidate), bestStartsSo = SameStart(written, best);
        return candidateStartsSo == bestStartsSo
            ? string.CompareOrdinal(candidate, best) < 0
            : candidateStartsSo;
    }

    private static bool SameStart(string a, string b) => char.ToLowerInvariant(a[0]) == char.ToLowerInvariant(b[0]);

    /// <summary>
    /// Which letters a name has, whatever their case and whatever stands between its words, as bits; two letters may share a
    /// bit. Names whose letters differ much need not be compared.
    /// </summary>
    private static uint Letters(string name)
    {
        uint letters = 0;
        foreach (char c in name)
        {
            if (!IsSeparator(c))
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

    private static string Bare(string lower)
    {
        var text = new StringBuilder(lower.Length);
        foreach (char c in lower)
        {
            if (!IsSeparator(c))
                text.Append(c);
        }

        return text.ToString();
    }

    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word.Substring(0, word.Length - 3) + "y"
        : word.Length > 3 && word.EndsWith("es", StringComparison.Ordinal) ? word.Substring(0, word.Length - 2)
        : word.Length > 2 && word.EndsWith("s", StringComparison.Ordinal) ? word.Substring(0, word.Length - 1)
        : word.Length > 3 && word.EndsWith("e", StringComparison.Ordinal) ? word.Substring(0, word.Length - 1)
        : word;

    // Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), as far from the diagonal as the limit
    // allows.
    private static int Slips(string a, string b, int limit)
    {
        const int Infinite = 1 << 20;
        if (Slip * Math.Abs(a.Length - b.Length) > limit)
            return int.MaxValue;
        int band = limit / Slip;
        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], row = new int[b.Length + 1];
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

        return last[b.Length];
    }
}
