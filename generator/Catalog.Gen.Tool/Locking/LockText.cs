using System.Text;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Locking;

/// <summary>The text of <c>dataset.ids.txt</c>: comments that explain it, then ids, one a line, in ordinal order.</summary>
internal static class LockText
{
    private const string Header =
        """
        # Every id that this catalog ever published, one a line, sorted. Code, notebooks and papers refer to these ids,
        # so a line here is never changed or taken out.
        #
        # A new entry is recorded by a line here, or by:  dotnet build -t:CatalogLock
        # An id whose entry is gone is an error (CAT2006), which says what can be done.
        # With a line '*.ids.txt merge=union' in .gitattributes, git merges what several branches add.

        """;

    /// <summary>The text with all ids in it; null where the existing one has them already, and is left as it is.</summary>
    public static string? Add(string? existing, IEnumerable<string> ids, out string[] added)
    {
        // Comments belong to the id below them; those at the top belong to the file.
        var top = new List<string>();
        var known = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
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

        added = [.. ids.Where(id => !known.ContainsKey(id)).Distinct().Order(StringComparer.Ordinal)];
        if (added.Length == 0 && existing is not null)
            return null;
        foreach (string id in added)
        {
            if (id[0] == '#' || id.Trim() != id || id.Any(char.IsControl))
                throw new ToolException($"the id '{id}' cannot be recorded: an id begins with no '#', and with no space at either end; "
                    + "give the entry another one");
            known.Add(id, []);
        }

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
