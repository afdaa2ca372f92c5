namespace Catalog.Gen.Engine.Text;

/// <summary>
/// The name that was most likely meant. It looks past case (<c>NKI</c>), separators (<c>hcp-d</c>), a plural, and one
/// or two slips of the finger; further away it offers nothing, since a wrong guess costs the reader more than none.
/// </summary>
internal static class DidYouMean
{
    // Hostile input can be long, and the distance costs the product of two lengths.
    internal const int LongestName = 200;

    // The letters that are compared as fast as two names without a letter in common.
    private const int LettersOfComparison = 4;

    /// <summary>
    /// The candidate nearest to <paramref name="written"/>, or null where none is near. Each that is looked at counts in
    /// <paramref name="effort"/>; where that is spent nothing is proposed.
    /// </summary>
    public static string? Nearest(string written, IEnumerable<string> candidates, Effort? effort = null)
    {
        if (written.Length is 0 or > LongestName || effort is { IsSpent: true })
            return null;
        var meant = new Meant(written);
        foreach (string candidate in candidates)
        {
            if (candidate.Length is 0 or > LongestName || string.Equals(candidate, written, StringComparison.Ordinal))
                continue;
            effort?.Spend(1);
            if (effort is { IsSpent: true })
                return null;
            if (!meant.IsAlike(candidate))
                continue;
            effort?.Spend(candidate.Length / LettersOfComparison);
            meant.Look(candidate);
        }

        return meant.Best;
    }

    /// <summary>The advice <c>did you mean 'x'?</c>, or <paramref name="otherwise"/> where nothing is near.</summary>
    public static string Question(string written, IEnumerable<string> candidates, string otherwise = "", Effort? effort = null) =>
        Nearest(written, candidates, effort) is { } nearest ? $"did you mean {Words.Quote(nearest)}?" : otherwise;
}
