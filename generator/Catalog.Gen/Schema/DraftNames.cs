namespace Catalog.Gen.Schema;

/// <summary>The addresses by which <c>$schema</c> names a draft.</summary>
internal static class DraftNames
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["json-schema.org/draft-00/schema"] = "draft-00",
        ["json-schema.org/draft-01/schema"] = "draft-01",
        ["json-schema.org/draft-02/schema"] = "draft-02",
        ["json-schema.org/draft-03/schema"] = "draft-03",
        ["json-schema.org/draft-04/schema"] = "draft-04",
        ["json-schema.org/draft-05/schema"] = "draft-05",
        ["json-schema.org/draft-06/schema"] = "draft-06",
        ["json-schema.org/draft/2019-09/schema"] = "draft 2019-09",
        ["json-schema.org/draft/next/schema"] = "the next draft",
        ["json-schema.org/v1"] = "JSON Schema v1",
        ["json-schema.org/schema"] = "\"the latest draft\", whichever that is",
    };

    /// <summary>The draft that is read for <paramref name="schema"/>, or null.</summary>
    public static Draft? Find(string schema) => Bare(schema) switch
    {
        "json-schema.org/draft/2020-12/schema" => Draft.TwentyTwentyTwelve,
        "json-schema.org/draft-07/schema" => Draft.Seven,
        _ => null,
    };

    /// <summary>What a draft that is not read is called, or null where the address names none.</summary>
    public static string? Refused(string schema) => Others.TryGetValue(Bare(schema), out string? name) ? name : null;

    // http or https, with or without the empty fragment: people write them all, and no two mean different drafts.
    private static string Bare(string schema)
    {
        string address = schema.TrimEnd('#');
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        return scheme is 4 or 5 && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address.Substring(scheme + 3) : address;
    }
}
