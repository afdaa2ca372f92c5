using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Inference;

/// <summary>Which property of entries holds their id.</summary>
internal static class KeyDecision
{
    private const int LongestId = 100;
    private const string Id = "id";

    /// <summary>What an id is called, the likeliest first.</summary>
    private static readonly string[] Names = [Id, "slug", "code", "key", "identifier", "name"];

    /// <summary>The property; null where the name of the file, or the key of the map, is the id.</summary>
    /// <param name="layout">How files hold entries.</param>
    /// <param name="entries">The entries, each with the stem of its file.</param>
    /// <exception cref="ToolException">The entries are a list, and nothing in them can be the id.</exception>
    public static string? Of(CatalogLayout layout, IReadOnlyList<(string Stem, YamlMapping Value)> entries)
    {
        if (layout == CatalogLayout.Map || entries.Count == 0)
            return null;
        string[] candidates = [.. entries[0].Value.Members.Select(static member => member.Name).Where(name => IsUnique(name, entries))];
        IEnumerable<string> likely = Names
            .SelectMany(name => candidates.Where(candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase)));
        if (layout == CatalogLayout.List)
        {
            return likely.FirstOrDefault()
                ?? candidates.FirstOrDefault(name => entries.All(entry => !entry.Value.Find(name)!.Text!.Any(char.IsWhiteSpace)))
                ?? candidates.FirstOrDefault()
                ?? throw new ToolException("the entries are a list, and they have no property that is a text and different in each of "
                    + "them: give each an 'id', or name the property that holds the id");
        }

        return likely.FirstOrDefault(name => name.Equals(Id, StringComparison.OrdinalIgnoreCase))
            ?? (entries.Count > 1
                ? likely.Concat(candidates).FirstOrDefault(name => entries.All(entry => entry.Value.Find(name)!.Text == entry.Stem))
                : null);
    }

    /// <summary>Whether a property is in all entries, and in each another text that can be an id.</summary>
    private static bool IsUnique(string name, IReadOnlyList<(string Stem, YamlMapping Value)> entries)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return entries.All(entry => entry.Value.Find(name)?.Text is { Length: > 0 and <= LongestId } id
            && id.Trim() == id && !id.Any(Words.IsInvisible) && seen.Add(id));
    }
}
