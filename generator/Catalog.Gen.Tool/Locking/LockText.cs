using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Locking;

/// <summary>The text of <c>dataset.ids.txt</c>: comments that explain it, then ids, one a line, in ordinal order.</summary>
internal static class LockText
{
    private static readonly RecordText Record = new(
        """
        # Every id that this catalog ever published, one a line, sorted. Code, notebooks and papers refer to these ids,
        # so a line here is never changed or taken out.
        #
        # A new entry is recorded by a line here, or by:  dotnet build -t:CatalogLock
        # An id whose entry is gone is an error (CAT2006), which says what can be done.
        # With a line '*.ids.txt merge=union' in .gitattributes, git merges what several branches add.

        """,
        StringComparer.Ordinal);

    /// <summary>The text with all ids in it; null where the existing one has them already, and is left as it is.</summary>
    public static string? Add(string? existing, IEnumerable<string> ids, out string[] added)
    {
        string? text = Record.Add(existing, ids, out added);
        foreach (string id in added)
        {
            if (!CanHold(id))
                throw new ToolException($"the id {Words.Quote(id)} cannot be recorded: an id is not empty, begins with no '#', "
                    + "and has no space at either end; give the entry another one");
        }

        return text;
    }

    /// <summary>Whether an id can be a line of the file.</summary>
    public static bool CanHold(string id) => id.Length > 0 && id[0] != '#' && id.Trim() == id && !id.Any(char.IsControl);
}
