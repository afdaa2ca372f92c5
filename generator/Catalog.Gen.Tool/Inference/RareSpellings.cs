namespace Catalog.Gen.Tool.Inference;

/// <summary>Values of a choice that are written a few times, and look like slips of another one that is written often.</summary>
internal static class RareSpellings
{
    /// <summary>How many times more often the right spelling is written.</summary>
    private const int Times = 8;

    /// <summary>What is written more often than so is meant, unless it is a hundredth of the other.</summary>
    private const int MostSlips = 3;

    private const int Hundredth = 100;

    /// <summary>Of shorter words, one letter makes another word.</summary>
    private const int ShortestWord = 5;

    /// <summary>Each rare spelling with the one that was meant, in ordinal order.</summary>
    public static SortedDictionary<string, string> Find(IReadOnlyDictionary<string, Use> texts)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        (string Text, int Count)[] often =
        [
            .. texts.Where(static text => text.Value.Count >= Times)
                .OrderByDescending(static text => text.Value.Count)
                .ThenBy(static text => text.Key, StringComparer.Ordinal)
                .Select(static text => (text.Key, text.Value.Count)),
        ];
        foreach ((string rare, Use use) in texts)
        {
            foreach ((string text, int count) in often)
            {
                if (count >= use.Count * (use.Count <= MostSlips ? Times : Hundredth) && IsSlip(rare, text))
                {
                    found.Add(rare, text);
                    break;
                }
            }
        }

        return found;
    }

    private static bool IsSlip(string rare, string text)
    {
        string one = Bare(rare), other = Bare(text);
        if (one == other)
            return one.Length > 0;
        // A digit counts something: it makes another value of a word that is the same but for one letter.
        return Math.Min(one.Length, other.Length) >= ShortestWord
            && !one.Any(char.IsDigit)
            && !other.Any(char.IsDigit)
            && IsOneLetterAway(one, other);
    }

    /// <summary>Without case, blanks and signs; but signs that make another value stay, as in <c>C++</c>.</summary>
    private static string Bare(string text) =>
        string.Concat(text.Where(static c => char.IsLetterOrDigit(c) || c is '+' or '#' or '*' or '<' or '>' or '=')
            .Select(char.ToLowerInvariant));

    /// <summary>One letter more, less, other or swapped with its neighbour.</summary>
    private static bool IsOneLetterAway(string one, string other)
    {
        if (one.Length < other.Length)
            (one, other) = (other, one);
        int start = 0;
        while (start < other.Length && one[start] == other[start])
            start++;
        int end = 0;
        while (end < other.Length - start && one[^(end + 1)] == other[^(end + 1)])
            end++;
        string differs = one[start..^end], instead = other[start..^end];
        return differs.Length == 1 && instead.Length <= 1
            || (differs.Length == 2 && instead.Length == 2 && differs[0] == instead[1] && differs[1] == instead[0]);
    }
}
