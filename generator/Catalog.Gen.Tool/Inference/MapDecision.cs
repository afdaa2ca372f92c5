using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Inference;

/// <summary>Whether the keys of some mappings are data, as names of languages are, or names that a schema lists.</summary>
internal static class MapDecision
{
    /// <summary>So many names no schema lists.</summary>
    private const int MostProperties = 250;

    /// <summary>Fewer keys than this are names, however they look.</summary>
    private const int FewestKeys = 3;

    /// <summary>From this number of keys on, that each is rare tells that they are data.</summary>
    private const int ManyKeys = 12;

    /// <summary>Keys of data stand in a small part of the mappings each: on the average in less than one of so many.</summary>
    private const int RareShare = 5;

    /// <summary>Whether the mappings of a place are maps.</summary>
    public static bool IsMap(Shape shape)
    {
        int mappings = shape.Of(NodeKind.Mapping).Count, keys = shape.Properties.Count;
        if (keys > MostProperties)
            return true;
        if (keys < FewestKeys || !AreAlike(shape))
            return false;
        if (shape.Properties.Keys.All(IsNoName))
            return true;
        int uses = shape.Properties.Values.Sum(static property => property.Value.Count);
        bool isNoneUsual = shape.Properties.Values.All(property => property.Value.Count * 2 <= mappings);
        return keys >= ManyKeys && isNoneUsual && (long)uses * RareShare <= (long)mappings * keys;
    }

    /// <summary>The figures, in a sentence.</summary>
    public static string Explain(Shape shape, Place place) =>
        $"{Words.Quote(place.Name)} has {Words.Number(shape.Properties.Count)} different keys in "
        + $"{Words.Count(shape.Of(NodeKind.Mapping).Count, "mapping")} "
        + $"({Findings.Some([.. shape.Properties.Keys.Order(StringComparer.Ordinal)])}), "
        + "with values that are alike: it is a map, in which any key may stand; if the keys are names that you choose, list them";

    /// <summary>Whether what stands under the keys is of one kind; and where it is mappings, whether these have a key in common.</summary>
    private static bool AreAlike(Shape shape)
    {
        NodeKind? kind = null;
        var shared = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Shape value in shape.Properties.Values.Select(static property => property.Value))
        {
            NodeKind[] kinds = [.. Enum.GetValues<NodeKind>().Where(kind => kind != NodeKind.Null && value.Of(kind).Count > 0)];
            if (kinds.Length > 1 || (kind is not null && kinds.Length == 1 && kind != kinds[0]))
                return false;
            if (kinds.Length == 1)
                kind = kinds[0];
            foreach (string key in value.Properties.Keys)
                shared[key] = shared.GetValueOrDefault(key) + 1;
        }

        return kind is not null
            && (kind != NodeKind.Mapping || shared.Values.Any(count => count * 2 > shape.Properties.Count));
    }

    /// <summary>Numbers, dates, versions, addresses, paths, sentences: nobody calls a property so.</summary>
    private static bool IsNoName(string key) =>
        key.Length > 0 && (char.IsAsciiDigit(key[0]) || key.AsSpan().ContainsAny('/', '.', ':') || key.Contains(' '));
}
