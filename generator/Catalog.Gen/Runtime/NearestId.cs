namespace CatalogGen.Runtime;

/// <summary>Words the message for a text that is no id, or no value of an enum.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal static partial class NearestId
{
    private const int LongestName = 200;

    internal static string Message(string text, string catalog, int count, global::System.Func<int, string> idAt) =>
        Sentence(text, "an id of " + catalog, count, idAt);

    /// <summary>The message for a text that is not what it should be.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What it should be: <c>an id of Datasets</c>.</param>
    /// <param name="count">How many right texts there are.</param>
    /// <param name="idAt">The right text at a place.</param>
    internal static string Sentence(string text, string what, int count, global::System.Func<int, string> idAt)
    {
        string shown = text.Length > LongestName
            ? string.Concat(global::System.MemoryExtensions.AsSpan(text, 0, LongestName), "…")
            : text;
        return Of(text, count, idAt) is { } nearest
            ? $"'{shown}' is not {what}: did you mean '{nearest}'?"
            : $"'{shown}' is not {what}";
    }

    private static string? Of(string text, int count, global::System.Func<int, string> idAt)
    {
        string bare = Bare(text);
        if (bare.Length is 0 or > LongestName)
            return null;
        string? best = null;
        int bestSlips = int.MaxValue;
        for (int i = 0; i < count; i++)
        {
            string id = idAt(i), other = Bare(id);
            int shorter = global::System.Math.Min(bare.Length, other.Length);
            int allowed = shorter < 3 ? 0 : shorter < 5 ? 1 : 2;
            if (global::System.Math.Abs(bare.Length - other.Length) > allowed)
                continue;
            int slips = Slips(bare, other);
            if (slips <= allowed && slips < bestSlips)
            {
                bestSlips = slips;
                best = id;
            }
        }

        return best;
    }

    private static string Bare(string text)
    {
        var letters = new global::System.Text.StringBuilder(text.Length);
        foreach (char letter in text)
        {
            if (letter is not ('-' or '_' or ' ' or '.' or '/' or ':'))
                letters.Append(char.ToLowerInvariant(letter));
        }

        return letters.ToString();
    }

    // Insertions, deletions, replacements and swaps of neighbours.
    private static int Slips(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = global::System.Math.Min(global::System.Math.Min(row[j - 1], last[j]) + 1, replaced);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = global::System.Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
