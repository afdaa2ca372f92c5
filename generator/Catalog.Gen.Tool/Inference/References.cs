using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Inference;

/// <summary>Whether the texts of a place are ids of entries of the catalog itself.</summary>
internal static class References
{
    /// <summary>So many different ids are no chance.</summary>
    private const int CertainIds = 3;

    /// <summary>Nor are so many uses of at least two.</summary>
    private const int CertainUses = 6;

    /// <summary>Last words of the names of properties that tell of another entry; for these, fewer will do.</summary>
    private static readonly HashSet<string> Relations = new(StringComparer.Ordinal)
    {
        "of", "from", "to", "by", "in", "for", "with", "parent", "parents", "child", "children", "base", "bases", "ref", "refs",
        "reference", "references", "related", "see", "also", "extends", "includes", "requires", "depends", "dependencies", "implies",
            "replaces",
        "replaced", "supersedes", "superseded", "successor", "successors", "predecessor", "predecessors", "previous", "next", "source",
        "group", "aliases", "similar", "conflicts",
    };

    /// <summary>Whether the texts are ids; where most are and some are not, that is a doubt.</summary>
    public static bool Are(Shape shape, Place place, Findings findings)
    {
        int uses = shape.Texts.Values.Sum(static use => use.Count);

        // Beside a list the keyword would speak of the items, too.
        if (uses == 0 || shape.OwnIds * 2 > uses || shape.Of(NodeKind.Sequence).Count > 0)
            return false;
        string[] others = [.. shape.Texts.Keys.Where(text => !findings.Ids.Contains(text)).Order(StringComparer.Ordinal)];
        int known = shape.Texts.Count - others.Length;
        if (others.Length == 0 && IsNoChance(shape, place, uses))
        {
            string all = uses == 1 ? "1 text, which is the id of an entry" : $"{Words.Number(uses)} texts, all of them ids of entries";
            findings.Doubt(place, $"{Words.Quote(place.Name)} has {all} "
                + $"({Findings.Some([.. shape.Texts.Keys.Order(StringComparer.Ordinal)])}): it refers to entries (x-ref)");
            return true;
        }

        if (others.Length > 0 && known >= CertainIds && others.Length * 10 <= known)
        {
            string broken = findings.Some(others, shape.Texts);
            findings.Doubt(place, $"{Words.Quote(place.Name)} has ids of entries but for {Words.Count(others.Length, "text")} ({broken}): "
                + $"if it refers to entries, correct these and write \"x-ref\": \"{findings.ClassName}\"");
        }

        return false;
    }

    private static bool IsNoChance(Shape shape, Place place, int uses) =>
        shape.Texts.Count >= CertainIds
        || (shape.Texts.Count > 1 && uses >= CertainUses)
        || Relations.Contains(LastWord(place.Name))
        || shape.Texts.Keys.All(static id => id.Any(char.IsAsciiDigit) && id.Any(char.IsAsciiLetter) && id.Length > 4);

    /// <summary>The last word of a name, in small letters: <c>to</c> for <c>relatedTo</c> and <c>related_to</c>.</summary>
    private static string LastWord(string name)
    {
        string[] words = Words.Spaced(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : words[^1].ToLowerInvariant();
    }
}
