using System.Text;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What the entries of a catalog are called, each name with the id of its entry; made once for all that is looked up.</summary>
internal sealed class EntryNames
{
    private readonly ILookup<string, (string Name, string Id)> _byFold;
    private readonly ILookup<string, string> _ids;

    public EntryNames(IEnumerable<(string Name, string Id)> names)
    {
        (string Name, string Id)[] all = [.. names];
        Names = [.. all.Select(static entry => entry.Name)];
        _byFold = all.ToLookup(static entry => Fold(entry.Name), StringComparer.Ordinal);
        _ids = all.ToLookup(static entry => entry.Name, static entry => entry.Id, StringComparer.Ordinal);
    }

    /// <summary>All names, in the order of the entries.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The entries with a name that differs from a text in case and in what stands between its words alone.</summary>
    public IReadOnlyList<(string Name, string Id)> Like(string text) => Fold(text) is { Length: > 0 } folded ? [.. _byFold[folded]] : [];

    /// <summary>The different ids of the entries that are called by a name.</summary>
    public string[] IdsOf(string name) => [.. _ids[name].Distinct()];

    /// <summary>A name without case, and with one blank for whatever stands between its words.</summary>
    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char c in LookAlikes.Plain(name))
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[folded.Length - 1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
