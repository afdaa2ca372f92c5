using System.Text;

namespace Catalog.Gen.Engine.Text;

/// <summary>Markdown's code, between back-ticks of which there are as many behind it as before it.</summary>
internal static class CodeSpans
{
    private const char Mark = '`';

    /// <summary>The text without the back-ticks around code that begins and ends on one line; what closes nothing stays.</summary>
    public static string Open(string text)
    {
        List<(int Start, int End)> runs = MarkRuns.Of(text, Mark);
        int[] partners = Partners(text, runs);
        var plain = new StringBuilder(text.Length);
        int copied = 0;
        for (int run = 0; run < runs.Count; run++)
        {
            if (partners[run] < 0)
                continue;
            (int start, int end) = runs[run];
            (int close, int closeEnd) = runs[partners[run]];
            plain.Append(text, copied, start - copied).Append(text, end, close - end);
            copied = closeEnd;
            run = partners[run];
        }

        return plain.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>
    /// For each run the next one of its length on its line, or -1. They are found from the end: looked for from each run, a text
    /// of runs that never close would be read once for each.
    /// </summary>
    private static int[] Partners(string text, List<(int Start, int End)> runs)
    {
        int[] partners = new int[runs.Count];
        var nearest = new Dictionary<int, int>();
        for (int run = runs.Count - 1; run >= 0; run--)
        {
            (int start, int end) = runs[run];
            int length = end - start, next = run + 1 < runs.Count ? runs[run + 1].Start : text.Length;
            if (text.IndexOf('\n', end, next - end) >= 0)
                nearest.Clear();
            partners[run] = nearest.TryGetValue(length, out int partner) ? partner : -1;
            nearest[length] = run;
        }

        return partners;
    }
}
