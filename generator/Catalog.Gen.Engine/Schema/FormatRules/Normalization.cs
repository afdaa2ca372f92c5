using System.Globalization;
using Catalog.Gen.Engine.Regex.Unicode;

namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>
/// Unicode normalization form C, from tables of our own: a host in globalization-invariant mode — many containers — finds
/// every text normal.
/// </summary>
internal static class Normalization
{
    private static readonly Lazy<Dictionary<int, int>> Classes = new(static () => ByCodePoint("ccc", NumberStyles.None));

    private static readonly Lazy<HashSet<(int First, int Second)>> Pairs = new(static () =>
    {
        var pairs = new HashSet<(int, int)>();
        foreach ((int second, CodePointSet firsts) in Tables("nfc", NumberStyles.AllowHexSpecifier))
            pairs.UnionWith(firsts.Members().Select(first => (first, second)));
        return pairs;
    });

    /// <summary>Whether a text is in form C, made of code points each of which is by itself (and of no single Hangul jamo).</summary>
    public static bool IsComposed(int[] codePoints)
    {
        int starter = -1, previousClass = 0;
        for (int i = 0; i < codePoints.Length; i++)
        {
            int codePoint = codePoints[i];
            int combining = codePoint >= 0x300 && Classes.Value.TryGetValue(codePoint, out int found) ? found : 0;
            if (combining != 0 && previousClass > combining)
                return false;

            // Blocked from its starter by a mark of the same class between, or by another starter.
            bool free = starter >= 0 && (i == starter + 1 || (combining != 0 && previousClass < combining));
            if (free && codePoint >= 0x300 && Pairs.Value.Contains((codePoints[starter], codePoint)))
                return false;
            if (combining == 0)
                starter = i;
            previousClass = combining;
        }

        return true;
    }

    private static Dictionary<int, int> ByCodePoint(string kind, NumberStyles style)
    {
        var values = new Dictionary<int, int>();
        foreach ((int value, CodePointSet set) in Tables(kind, style))
        {
            foreach (int codePoint in set.Members())
                values[codePoint] = value;
        }

        return values;
    }

    private static IEnumerable<(int Value, CodePointSet Set)> Tables(string kind, NumberStyles style) =>
        UnicodeTables.NamesOf(kind).Select(name => (int.Parse(name, style, CultureInfo.InvariantCulture), UnicodeTables.Get(kind, name)));
}
