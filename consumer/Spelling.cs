namespace Pedi;

/// <summary>What somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>
    /// The words nearest to one that is none of them, three at most: those that are the same but for case and
    /// separators, or else begun so, or one slip away, or else two.
    /// </summary>
    public static string[] Nearest(string word, IEnumerable<string> words)
    {
        string wanted = Plain(word);
        if (wanted.Length == 0)
            return [];
        return [.. words
            .GroupBy(candidate => Distance(wanted, Plain(candidate)))
            .Where(group => group.Key <= Slips(wanted))
            .OrderBy(group => group.Key)
            .Take(1)
            .SelectMany(group => group)
            .Take(3)];
    }

    /// <summary>Asks whether the nearest words are meant, with a blank behind; nothing where no word is near.</summary>
    public static string Question(string word, IEnumerable<string> words)
    {
        string[] nearest = Nearest(word, words);
        return nearest.Length == 0 ? "" : $"{DidYouMean(nearest.Select(near => $"'{near}'"))} Otherwise ";
    }

    /// <summary>Asks which of some things is meant.</summary>
    /// <param name="things">The things, in quotes where they are words.</param>
    public static string DidYouMean(IEnumerable<string> things) => $"did you mean {string.Join(" or ", things)}?";

    /// <summary>A short word allows one slip; two would make it any other.</summary>
    private static int Slips(string word) => word.Length < 4 ? 1 : 2;

    /// <summary>A word without what people write differently: case, spaces, hyphens and the like.</summary>
    public static string Plain(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The number of letters to add, drop, change or swap with the next; 1 for a word cut short.</summary>
    private static int Distance(string from, string to)
    {
        if (from.Length >= 2 && to.StartsWith(from, StringComparison.Ordinal))
            return Math.Min(1, to.Length - from.Length);

        int[,] cost = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
            cost[i, 0] = i;
        for (int j = 0; j <= to.Length; j++)
            cost[0, j] = j;
        for (int i = 1; i <= from.Length; i++)
        {
            for (int j = 1; j <= to.Length; j++)
            {
                int change = cost[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(change, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[from.Length, to.Length];
    }
}
