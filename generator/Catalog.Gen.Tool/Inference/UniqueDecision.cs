using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Inference;

/// <summary>
/// Whether no two entries may share a value: that it is different in each, and that it is called or looks like an identifier.
/// </summary>
internal static class UniqueDecision
{
    private const int FewestEntries = 5;

    /// <summary>Without a name that tells, so many different values are needed.</summary>
    private const int ManyEntries = 10;

    private const int LongestText = 100;

    /// <summary>One value in so many may be there twice and still be meant to be unique: that is a doubt.</summary>
    private const int ShareOfSlips = 25;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "ids", "identifier", "name", "title", "code", "slug", "key", "label", "uuid", "guid", "doi", "isbn", "issn", "number",
        "symbol", "accession", "abbreviation", "acronym", "sku", "arn", "cve",
    };

    /// <summary>Whether the values are unique; where nearly all are, that is a doubt.</summary>
    public static bool Is(Shape shape, Place place, Findings findings)
    {
        bool isNumber = shape.IsOnly(NodeKind.Number);
        if (!place.IsSingle || place.Path.Length == 0 || !(isNumber || shape.IsOnly(NodeKind.String)))
            return false;
        Dictionary<string, Use> values = isNumber ? shape.Numbers : shape.Texts;
        int uses = shape.Count - shape.Of(NodeKind.Null).Count, entries = findings.Entries.Count;
        if (uses < FewestEntries || uses * 2 < entries
            || values.Keys.Any(static text => text.Length is 0 or > LongestText || text.Contains('\n')))
            return false;
        bool isNamed = Words.Spaced(place.Name).Split(' ') is { Length: > 0 } words && Names.Contains(words[^1]);
        bool looksSo = !isNumber && uses == entries && uses >= ManyEntries
            && values.Keys.All(static text => !text.Any(char.IsWhiteSpace) && text.Any(char.IsDigit) && text.Any(char.IsLetter)
                && !text.Contains("://", StringComparison.Ordinal));
        if (!isNamed && !looksSo)
            return false;
        if (values.Count == uses)
        {
            findings.Doubt(place, $"{Words.Quote(place.Name)} is different in all {Words.Number(uses)} entries that have it: "
                + "no two entries may share a value (x-unique); take that out if it is chance");
            return true;
        }

        if ((uses - values.Count) * ShareOfSlips <= uses)
        {
            string[] shared = [.. values.Where(static value => value.Value.Count > 1).Select(static value => value.Key)
                .Order(StringComparer.Ordinal)];
            findings.Doubt(place,
                $"{Words.Quote(place.Name)} is different in {Words.Number(values.Count)} of {Words.Number(uses)} entries, "
                + $"but for {findings.Some(shared, values)}: "
                + "if no two entries are to share a value, correct these and write \"x-unique\": true");
        }

        return false;
    }
}
