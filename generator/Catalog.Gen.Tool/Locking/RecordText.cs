using System.Text;

namespace Catalog.Gen.Tool.Locking;

/// <summary>The text of a file in which a catalog records what must not change: comments that explain it, then lines in order.</summary>
/// <param name="Header">The comments of a new file.</param>
/// <param name="Order">The order of the lines.</param>
internal sealed record RecordText(string Header, IComparer<string> Order)
{
    /// <summary>The text with all lines in it; null where the existing one has them already, and is left as it is.</summary>
    /// <param name="existing">The text of the file; null where there is none.</param>
    /// <param name="lines">The lines that have to be there.</param>
    /// <param name="added">Those that were not.</param>
    public string? Add(string? existing, IEnumerable<string> lines, out string[] added)
    {
        // Comments belong to the line below them; those at the top belong to the file.
        var top = new List<string>();
        var known = new SortedDictionary<string, List<string>>(Order);
        var comments = new List<string>();
        foreach (string line in Lines(string.IsNullOrWhiteSpace(existing) ? Header : existing))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                (known.Count == 0 ? top : comments).Add(line);
                continue;
            }

            if (known.TryGetValue(line, out List<string>? others))
                others.AddRange(comments);
            else
                known.Add(line, comments);
            comments = [];
        }

        added = [.. lines.Where(line => !known.ContainsKey(line)).Distinct().Order(Order)];
        if (added.Length == 0 && existing is not null)
            return null;
        foreach (string line in added)
            known.Add(line, []);

        var text = new StringBuilder();
        foreach (string line in top.Concat(known.SelectMany(pair => pair.Value.Append(pair.Key))).Concat(comments))
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private static string[] Lines(string text)
    {
        string[] lines = [.. text.TrimStart('\uFEFF').Split('\n').Select(line => line.Trim())];
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
