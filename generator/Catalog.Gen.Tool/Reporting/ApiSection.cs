using Catalog.Gen.Tool.Differences;

namespace Catalog.Gen.Tool.Reporting;

/// <summary>What changed in the API → a section in Markdown.</summary>
internal static class ApiSection
{
    private const string Title = "## C# API";
    private const int MostNamed = 10;
    private const int MostLines = 100;

    /// <summary>The lines of the section; none where nothing changed.</summary>
    public static IEnumerable<string> Lines(ApiDiff diff)
    {
        if (diff.Changes.IsEmpty)
            return [];
        return
        [
            Title,
            "",
            Summary(diff),
            .. Part("Came", ApiNews.Came),
            .. Part("Went", ApiNews.Went),
            .. Part("Changed", ApiNews.Changed),
        ];

        IEnumerable<string> Part(string title, ApiNews news) => Of(title, [.. diff.Changes.Where(change => change.News == news)]);
    }

    /// <summary>The section where the API of the baseline is not known.</summary>
    public static IEnumerable<string> Unknown() =>
    [
        Title,
        "",
        "The API then cannot be told: a schema of that time is refused by this version of Catalog.Gen. Name an assembly that was "
            + "built from it to compare with.",
    ];

    private static string Summary(ApiDiff diff)
    {
        int source = diff.Breaking(Breaks.Source), binaries = diff.Breaking(Breaks.Binaries);
        string version = source + binaries > 0 ? "a new **major** version (below 1.0.0, a new minor one)"
            : diff.Changes.Any(static change => change.News == ApiNews.Came || change.What == "obsolete now") ? "a new **minor** version"
            : "no more than a **patch**";
        return FormattableString.Invariant($"Breaks source: {source}, binaries: {binaries}. By Semantic Versioning this is {version}.");
    }

    private static IEnumerable<string> Of(string title, ApiChange[] changes)
    {
        if (changes.Length == 0)
            yield break;
        yield return "";
        yield return $"### {title}";
        yield return "";

        // What breaks comes first, what breaks without a word before all. Changes that are alike share a line.
        string[] lines =
        [
            .. changes.GroupBy(static change => change with { Subject = "" })
                .OrderBy(static alike => alike.Key.IsSilent ? 0 : alike.Key.Breaks == Breaks.Nothing ? 2 : 1)
                .Select(static alike => Line([.. alike])),
        ];
        foreach (string line in lines.Take(MostLines))
            yield return line;
        if (lines.Length > MostLines)
            yield return FormattableString.Invariant($"- and {lines.Length - MostLines} more");
    }

    private static string Line(ApiChange[] alike)
    {
        ApiChange change = alike[0];
        string subjects = string.Join(", ", alike.Take(MostNamed).Select(static each => Markdown.Code(each.Subject)));
        int more = alike.Length - MostNamed;
        string others = more > 0 ? FormattableString.Invariant($" and {more} more") : "";
        string breaks = change.Breaks switch
        {
            Breaks.Nothing => "breaks nothing",
            Breaks.Source => "breaks source",
            Breaks.Binaries => "breaks binaries",
            _ => "breaks source and binaries",
        };
        string why = change.Why.Length == 0 ? "" : $": {change.Why}";
        string values = change is { Old: { } old, New: { } @new } ? $"{Markdown.Code(old)} → {Markdown.Code(@new)}" : "";
        string what = change.What.Length > 0 && values.Length > 0 ? $"{change.What} {values}" : change.What + values;
        string line = $"{subjects}{others}: {what}; {breaks}{why}";
        return change.IsSilent ? $"- **{line}**" : $"- {line}";
    }
}
