using System.Collections.Immutable;
using System.Globalization;
using Pedi.Ages;
using Pedi.Filters;
using Pedi.Rendering;
using Pedi.Site.Views;
using PediatricImaging;

namespace Pedi.Site.Building;

/// <summary>What the script judges an entry by, as short as may be: it is on the first page for every entry.</summary>
internal static class FilterDatas
{
    public static FilterData Of(Dataset entry, ImmutableArray<AgeBar> bars) => new(
        string.Join(' ', Facets.TermsOf(entry)),
        entry.Ages.IsEmpty ? null : string.Join(' ', entry.Ages.Select(Of)),
        entry.Subjects is { } subjects ? Of(subjects) : null,
        string.Join(' ', WordsOf(entry)),
        bars.IsEmpty ? 2 : bars.Min(bar => bar.Start));

    /// <summary><c>c0_2191.5</c>: the basis, the first day, the day after the last.</summary>
    private static string Of(AgeRange range)
    {
        char basis = range.Basis switch
        {
            AgeBasis.Gestational => 'g',
            AgeBasis.Postmenstrual => 'p',
            AgeBasis.Chronological => 'c',
            _ => 'u',
        };
        string until = range.To is { } to ? Days(to.DaysUntilNext) : "";
        string marks = (range.IsAtScan ? "" : "!") + (range.Doubt is null ? "" : "?");
        return $"{basis}{Days(range.From.TotalDays)}_{until}{marks}";
    }

    /// <summary><c>885+s</c>: the number, whether there may be more, and whether scans are counted.</summary>
    private static string Of(Subjects subjects)
    {
        string mark = subjects.Qualifier switch
        {
            CountQualifier.AtLeast => "+",
            CountQualifier.About => "~",
            CountQualifier.Goal => "g",
            _ => "",
        };
        return subjects.Count.ToString(CultureInfo.InvariantCulture) + mark + (subjects.Of == CountUnit.Scans ? "s" : "");
    }

    /// <summary>
    /// The words that an entry is found by, without those of its row, and of what its values are called: the script has these. One
    /// that only begins such a word stays, since a plural and a number find whole words alone.
    /// </summary>
    private static IEnumerable<string> WordsOf(Dataset entry)
    {
        HashSet<string> known =
        [
            .. Facets.NamesOf(entry)
                .Append(entry.Name)
                .Append(Wording.AgesOf(entry))
                .Append(Wording.BestLink(entry)?.Url.AbsoluteUri ?? "")
                .SelectMany(SearchText.Words),
        ];
        return SearchText.Of(entry)
            .SelectMany(SearchText.Words)
            .Distinct()
            .Where(word => !known.Contains(word))
            .Select(word => word.ToLowerInvariant())
            .Order(StringComparer.Ordinal);
    }

    private static string Days(decimal days) => days.ToString("0.####", CultureInfo.InvariantCulture);
}
