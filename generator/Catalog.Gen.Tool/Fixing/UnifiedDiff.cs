using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Catalog.Gen.Tool.Fixing;

/// <summary>
/// Two texts as a unified diff that other programs can apply (POSIX diff, "Diff -u Output Format"). DiffPlex finds the lines that
/// differ; its own writer loses how lines end, and whether the last one does.
/// </summary>
internal static class UnifiedDiff
{
    /// <summary>How many lines that did not change stand around those that did.</summary>
    private const int Context = 3;

    /// <param name="path">The file, as it is shown.</param>
    /// <param name="before">Its text.</param>
    /// <param name="after">The other text.</param>
    public static string Write(string path, string before, string after)
    {
        DiffResult diff = Differ.Instance.CreateDiffs(
            before, after, ignoreWhiteSpace: false, ignoreCase: false, LineEndingsPreservingChunker.Instance);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"--- a/{path}\n+++ b/{path}\n");
        for (int i = 0; i < diff.DiffBlocks.Count;)
        {
            // Changes that are near each other share a hunk.
            int last = i;
            while (last + 1 < diff.DiffBlocks.Count
                && diff.DiffBlocks[last + 1].DeleteStartA - EndOf(diff.DiffBlocks[last]) <= 2 * Context)
            {
                last++;
            }

            WriteHunk(text, diff, i, last);
            i = last + 1;
        }

        return text.ToString();
    }

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private static void WriteHunk(StringBuilder text, DiffResult diff, int first, int last)
    {
        IReadOnlyList<string> before = diff.PiecesOld, after = diff.PiecesNew;
        int start = Math.Max(0, diff.DiffBlocks[first].DeleteStartA - Context);
        int end = Math.Min(before.Count, EndOf(diff.DiffBlocks[last]) + Context);
        int moved = diff.DiffBlocks[first].InsertStartB - diff.DiffBlocks[first].DeleteStartA;
        int added = diff.DiffBlocks.Skip(first).Take(last - first + 1).Sum(static block => block.InsertCountB - block.DeleteCountA);
        text.Append(
            CultureInfo.InvariantCulture,
            $"@@ -{Range(start, end - start)} +{Range(start + moved, end - start + added)} @@\n");
        int at = start;
        for (int i = first; i <= last; i++)
        {
            DiffBlock block = diff.DiffBlocks[i];
            for (; at < block.DeleteStartA; at++)
                WriteLine(text, ' ', before[at]);
            for (; at < EndOf(block); at++)
                WriteLine(text, '-', before[at]);
            for (int j = 0; j < block.InsertCountB; j++)
                WriteLine(text, '+', after[block.InsertStartB + j]);
        }

        for (; at < end; at++)
            WriteLine(text, ' ', before[at]);
    }

    /// <summary>A part of a file that has no line is named by the line before it.</summary>
    private static string Range(int start, int count) =>
        FormattableString.Invariant($"{(count == 0 ? start : start + 1)}{(count == 1 ? "" : $",{count}")}");

    private static void WriteLine(StringBuilder text, char mark, string line)
    {
        text.Append(mark).Append(line);
        if (!line.EndsWith('\n'))
            text.Append("\n\\ No newline at end of file\n");
    }
}
