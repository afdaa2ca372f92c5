using System.Globalization;
using System.Text;

namespace Catalog.Gen.Engine.Text;

/// <summary>Markdown's emphasis by underscores: <c>_so_</c>. Those within a name or a path, as in <c>file_name</c>, are none.</summary>
internal static class Emphasis
{
    private const char Mark = '_';
    private const int Longest = 3;

    /// <summary>The text without the underscores around what is emphasised.</summary>
    public static string Open(string text)
    {
        List<(int Start, int End)> runs = MarkRuns.Of(text, Mark);
        int[] closings = Closings(text, runs);
        var plain = new StringBuilder(text.Length);
        int copied = 0;
        for (int run = 0; run + 1 < runs.Count; run++)
        {
            int close = closings[run + 1];
            if (close < 0 || !Opens(text, runs[run]))
                continue;
            plain.Append(text, copied, runs[run].Start - copied).Append(text, runs[run].End, runs[close].Start - runs[run].End);
            copied = runs[close].End;
            run = close;
        }

        return plain.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>
    /// For each run the furthest one that closes what it stands in, be it that run or one behind it to which single underscores
    /// lead, without a blank, as in <c>_some file_name_</c>; else -1. They are found from the end, so that each is looked at once.
    /// </summary>
    private static int[] Closings(string text, List<(int Start, int End)> runs)
    {
        int[] closings = new int[runs.Count];
        for (int run = runs.Count - 1; run >= 0; run--)
        {
            bool leadsOn = run + 1 < runs.Count
                && runs[run].End - runs[run].Start == 1
                && !HasBlank(text, runs[run].End, runs[run + 1].Start);
            int further = leadsOn ? closings[run + 1] : -1;
            closings[run] = further >= 0 ? further : Closes(text, runs[run]) ? run : -1;
        }

        return closings;
    }

    private static bool HasBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                return true;
        }

        return false;
    }

    private static bool Opens(string text, (int Start, int End) run) =>
        run.End - run.Start <= Longest
        && (run.Start == 0 || !IsOfName(text[run.Start - 1]))
        && run.End < text.Length && !char.IsWhiteSpace(text[run.End]);

    private static bool Closes(string text, (int Start, int End) run) =>
        run.End - run.Start <= Longest
        && run.Start > 0 && !char.IsWhiteSpace(text[run.Start - 1])
        && (run.End == text.Length || !IsOfName(text[run.End]));

    private static bool IsOfName(char c) => c == '/' || char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;
}
