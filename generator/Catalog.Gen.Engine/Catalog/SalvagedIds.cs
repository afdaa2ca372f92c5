using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// The ids of a file that cannot be read, as far as its lines show them: the keys that stand furthest left, or the values of the
/// property that holds the id.
/// </summary>
internal static class SalvagedIds
{
    private const int LongestId = 200;

    /// <summary>The entries that a file likely has, of which nothing is known but the id and its place.</summary>
    public static IEnumerable<EntryPart> In(SourceFile file, CatalogSettings settings)
    {
        var found = new List<(int Column, EntryPart Part)>();
        int start = 0;
        foreach (string line in file.Text.Split('\n'))
        {
            if (Read(line.TrimEnd('\r'), settings) is var (column, id, at, end))
                found.Add((column, new EntryPart(id, start + at, start + end, null)));
            start += line.Length + 1;
        }

        if (found.Count == 0)
            return [];
        int leftmost = found.Min(static candidate => candidate.Column);
        IEnumerable<EntryPart> parts = found.Where(candidate => candidate.Column == leftmost).Select(static candidate => candidate.Part);
        return settings.Layout == CatalogLayout.File ? parts.Take(1) : parts;
    }

    /// <summary>The id that a line shows, with its place in it, and how far right its key stands; null where it shows none.</summary>
    private static (int Column, string Id, int Start, int End)? Read(string line, CatalogSettings settings)
    {
        int column = Skip(line, 0, ' ');
        if (settings.Layout == CatalogLayout.List && column + 1 < line.Length && line[column] == '-' && line[column + 1] == ' ')
            column = Skip(line, column + 1, ' ');
        if (Scalar(line, column) is not var (key, keyEnd) || keyEnd >= line.Length || line[keyEnd] != ':')
            return null;
        int valueStart = Skip(line, keyEnd + 1, ' ');
        if (valueStart == keyEnd + 1 && valueStart < line.Length)
            return null;
        if (settings.Layout == CatalogLayout.Map)
            return IsId(key) ? (column, key, column, keyEnd) : null;
        return key == settings.Key && Scalar(line, valueStart) is var (value, end) && IsId(value) ? (column, value, valueStart, end) : null;
    }

    /// <summary>A plain text up to a colon, a comma or a comment, or one in quotes; with its end.</summary>
    private static (string Text, int End)? Scalar(string line, int start)
    {
        if (start >= line.Length || line[start] is '#' or '-' or '{' or '[')
            return null;
        if (line[start] is '"' or '\'')
        {
            int close = line.IndexOf(line[start], start + 1);
            return close < 0 ? null : (line.Substring(start + 1, close - start - 1), close + 1);
        }

        int end = start;
        while (end < line.Length && line[end] is not (':' or ',') && !(line[end] == '#' && line[end - 1] == ' '))
            end++;
        string text = line.Substring(start, end - start).TrimEnd();
        return (text, start + text.Length);
    }

    private static int Skip(string line, int start, char blank)
    {
        while (start < line.Length && line[start] == blank)
            start++;
        return start;
    }

    private static bool IsId(string text) => text.Length is > 0 and <= LongestId && !text.Any(char.IsControl);
}
