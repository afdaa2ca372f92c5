using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Schema;

/// <summary>Every keyword that means something, and those that only look so.</summary>
internal static class KeywordTable
{
    private static readonly Dictionary<string, Keyword> ByName;

    /// <summary>Keywords of editors, form builders and OpenAPI that resemble a keyword in the table without being misspelt.</summary>
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "defaults", "example", "group", "id", "item", "name", "note", "notes", "option",
        "options", "order", "style", "tags", "tip", "types", "unit", "units",
    };

    static KeywordTable()
    {
        Families =
        [
            new ValueKeywords(), new NumberKeywords(), new TextKeywords(), new ReferenceKeywords(), new CombinationKeywords(),
            new ConditionKeywords(), new ObjectKeywords(), new DependencyKeywords(), new ArrayKeywords(), new UnevaluatedKeywords(),
            new DocumentationKeywords(), new ContentKeywords(), new CoreKeywords(),
        ];
        ByName = Families
            .SelectMany(family => family.Keywords.Select(keyword => keyword with { Family = family }))
            .ToDictionary(keyword => keyword.Name, StringComparer.Ordinal);
    }

    /// <summary>All families, in the order in which they judge a value.</summary>
    public static KeywordFamily[] Families { get; }

    /// <summary>The keywords that a catalog adds (rules/keywords.md).</summary>
    public static IReadOnlyList<string> Extensions { get; } =
    [
        "x-catalog", "x-ref", "x-inverse", "x-index", "x-unique", "x-message", "x-member", "x-synonyms", TermTree.Keyword,
        GivenNumbers.Keyword,
    ];

    public static Keyword? Find(string name) => ByName.TryGetValue(name, out Keyword? keyword) ? keyword : null;

    /// <summary>The keyword of which an unknown one looks like a slip, or null.</summary>
    public static string? Misspelt(string name, Dialect dialect, Effort comparisons)
    {
        if (name.Length < 4 || Foreign.Contains(name) || Extensions.Contains(name))
            return null;
        if (name.StartsWith("x-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("x_", StringComparison.OrdinalIgnoreCase))
            return DidYouMean.Nearest(name, Extensions, comparisons);
        return DidYouMean.Nearest(name, ByName.Keys.Where(known => known.Length >= 4 && dialect.Find(known) is not null), comparisons);
    }
}
