using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Schema;

/// <summary>The addresses by which <c>$schema</c> names a draft.</summary>
internal static class DraftNames
{
    /// <summary>The drafts that are read, for a message that has to list them.</summary>
    public const string Read = "draft 2020-12, 2019-09, 07, 06, 04 or v1";

    /// <summary>Every draft, from the oldest to the newest.</summary>
    public static IReadOnlyList<Draft> All { get; } =
        [Draft.Four, Draft.Six, Draft.Seven, Draft.TwentyNineteen, Draft.TwentyTwenty, Draft.One];

    private static readonly Dictionary<string, Draft> Known = new(StringComparer.Ordinal)
    {
        ["json-schema.org/draft-04/schema"] = Draft.Four,
        ["json-schema.org/draft-06/schema"] = Draft.Six,
        ["json-schema.org/draft-07/schema"] = Draft.Seven,
        ["json-schema.org/draft/2019-09/schema"] = Draft.TwentyNineteen,
        ["json-schema.org/draft/2020-12/schema"] = Draft.TwentyTwenty,
        ["json-schema.org/v1"] = Draft.One,
    };

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["json-schema.org/draft-00/schema"] = "draft-00",
        ["json-schema.org/draft-01/schema"] = "draft-01",
        ["json-schema.org/draft-02/schema"] = "draft-02",
        ["json-schema.org/draft-03/schema"] = "draft-03",
        ["json-schema.org/draft-05/schema"] = "draft-05",
        ["json-schema.org/draft/next/schema"] = "the next draft",
        ["json-schema.org/schema"] = "\"the latest draft\", whichever that is",
    };

    /// <summary>The draft that is read for <paramref name="schema"/>, or null.</summary>
    public static Draft? Find(string schema) => Known.TryGetValue(Bare(schema), out Draft draft) ? draft : null;

    /// <summary>What a draft that is not read is called, or null where the address names none.</summary>
    public static string? Refused(string schema) => Others.TryGetValue(Bare(schema), out string? name) ? name : null;

    /// <summary>What is said of a <c>$schema</c> that names a draft that is not read.</summary>
    public static Message RefusalOf(string schema, string name) => new(
        $"'{Words.Clean(schema)}' is {name}, which is not read",
        "write \"https://json-schema.org/draft/2020-12/schema\", or the address of draft 2019-09, draft-07, draft-06, draft-04 or v1, "
        + "and the schema's keywords as that draft has them");

    /// <summary>What people call a draft.</summary>
    public static string NameOf(Draft draft) => draft switch
    {
        Draft.Four => "draft-04",
        Draft.Six => "draft-06",
        Draft.Seven => "draft-07",
        Draft.TwentyNineteen => "draft 2019-09",
        Draft.TwentyTwenty => "draft 2020-12",
        _ => "JSON Schema v1",
    };

    /// <summary>The oldest of some drafts.</summary>
    public static Draft First(Drafts drafts) => Each(drafts).First();

    /// <summary>The newest of some drafts.</summary>
    public static Draft Last(Drafts drafts) => Each(drafts).Last();

    private static IEnumerable<Draft> Each(Drafts drafts) =>
        All.Where(draft => (drafts & (Drafts)(1 << (int)draft)) != 0);

    // http or https, with or without the empty fragment: people write them all, and no two mean different drafts.
    private static string Bare(string schema)
    {
        string address = schema.TrimEnd('#');
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        return scheme is 4 or 5 && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address.Substring(scheme + 3) : address;
    }
}
