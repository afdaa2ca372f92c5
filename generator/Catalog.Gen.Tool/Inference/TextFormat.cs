using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Tool.Inference;

/// <summary>The <c>format</c> that the texts of a place have.</summary>
/// <param name="Name">The format's name.</param>
/// <param name="Pattern">What else all of them have in common.</param>
internal sealed record TextFormat(string Name, string? Pattern)
{
    private const string WebAddress = "^https?://";
    private const int LongestText = 4000;

    /// <summary>
    /// Those that no ordinary text has by chance, which leaves out <c>hostname</c> and <c>uri-reference</c>: each word is one.
    /// </summary>
    private static readonly string[] Names =
        ["date", "date-time", "time", "uuid", "email", "uri", "iri", "ipv4", "ipv6", "duration"];

    private static readonly string[] Schemes = ["mailto:", "urn:", "doi:", "tel:"];

    /// <summary>The format of all texts; null where they have none in common.</summary>
    public static TextFormat? Of(IReadOnlyCollection<string> texts)
    {
        string? name = texts.Count == 0 ? null : Names.FirstOrDefault(name => texts.All(text => Has(text, name)));
        return name is null ? null : new TextFormat(name, texts.All(IsOfWeb) ? WebAddress : null);
    }

    /// <summary>The format that most texts have, and those that do not have it; null where no format stands out.</summary>
    public static (string Name, string[] Others)? Nearly(IReadOnlyCollection<string> texts)
    {
        // Where the first ones have none, all of them need not be looked at.
        const int Sample = 20;
        foreach (string name in Names)
        {
            if (texts.Take(Sample).Count(text => Has(text, name)) * 4 < Math.Min(Sample, texts.Count) * 3)
                continue;
            string[] others = [.. texts.Where(text => !Has(text, name)).Order(StringComparer.Ordinal)];
            if (others.Length * 20 <= texts.Count)
                return (name, others);
        }

        return null;
    }

    private static bool Has(string text, string format) =>
        text.Length is > 0 and <= LongestText && IsLikely(text, format) && Formats.IsValid(format, text) && CSharpFit.Holds(text, format);

    /// <summary>A URI needs no more than a word and a colon, which many a sentence has.</summary>
    private static bool IsLikely(string text, string format) =>
        format is not ("uri" or "iri")
        || text.Contains("://", StringComparison.Ordinal)
        || Array.Exists(Schemes, scheme => text.StartsWith(scheme, StringComparison.Ordinal));

    private static bool IsOfWeb(string text) =>
        text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal);
}
