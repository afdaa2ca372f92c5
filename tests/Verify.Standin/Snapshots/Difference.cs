using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace VerifyTests.Snapshots;

/// <summary>A difference of two texts by lines, with a few lines around each change.</summary>
internal static class Difference
{
    private const int Context = 3;

    public static string Between(string verified, string received)
    {
        List<DiffPiece> lines = InlineDiffBuilder.Diff(verified, received, ignoreWhiteSpace: false).Lines;
        bool[] shown = new bool[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type is ChangeType.Unchanged)
                continue;

            for (int near = Math.Max(0, i - Context); near <= Math.Min(lines.Count - 1, i + Context); near++)
                shown[near] = true;
        }

        var text = new StringBuilder();
        for (int i = 0; i < lines.Count; i++)
        {
            if (shown[i])
                text.Append(Sign(lines[i].Type)).Append(lines[i].Text).Append('\n');
            else if (i > 0 && shown[i - 1])
                text.Append("  …\n");
        }

        // Lines that are equal but for their ends: the last line break, say.
        return text.Length > 0
            ? text.ToString()
            : $"The texts differ in their line ends: {verified.Length} characters were verified, {received.Length} received.\n";
    }

    private static string Sign(ChangeType type) => type switch
    {
        ChangeType.Inserted => "+ ",
        ChangeType.Deleted => "- ",
        _ => "  ",
    };
}
