using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>How many characters, items or properties there may be, and the keyword that says so.</summary>
internal readonly record struct Bound(int Count, KeywordPlace Place)
{
    /// <summary>The strictest lower bound of several schemas; null without.</summary>
    public static Bound? Highest(IReadOnlyList<SchemaNode> parts, string keyword, Func<SchemaNode, int?> read)
    {
        Bound? highest = null;
        foreach (SchemaNode part in parts)
        {
            if (read(part) is { } count && !(count <= highest?.Count))
                highest = new Bound(count, new KeywordPlace(part, keyword));
        }

        return highest;
    }

    /// <summary>The strictest upper bound of several schemas; null without.</summary>
    public static Bound? Lowest(IReadOnlyList<SchemaNode> parts, string keyword, Func<SchemaNode, int?> read)
    {
        Bound? lowest = null;
        foreach (SchemaNode part in parts)
        {
            if (read(part) is { } count && !(count >= lowest?.Count))
                lowest = new Bound(count, new KeywordPlace(part, keyword));
        }

        return lowest;
    }

    /// <summary>Whether there must be more than there may be.</summary>
    public static Admitted Judge(Bound? least, Bound? most, string value, string noun, string? plural = null) =>
        least is { } low && most is { } high && low.Count > high.Count
            ? Admitted.Nothing(
                $"no {value} has at least {Words.Count(low.Count, noun, plural)} and at most {Words.Number(high.Count)}",
                Contradiction.CorrectOneOf(low.Place, high.Place),
                low.Place,
                high.Place)
            : Admitted.Something;
}
