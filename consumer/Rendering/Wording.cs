using System.Globalization;
using PediatricImaging;

namespace Pedi.Rendering;

/// <summary>Values in a reader's words.</summary>
internal static class Wording
{
    /// <summary>What stands behind something that may be wrong.</summary>
    public const string DoubtMark = " (?)";

    /// <summary>
    /// <c>23–37 weeks gestational</c>; the basis goes without saying where an age counts from birth. A range in doubt is marked.
    /// </summary>
    public static string Of(AgeRange range)
    {
        string basis = range.Basis switch
        {
            AgeBasis.Chronological => "",
            AgeBasis.Unstated => " (basis unstated)",
            _ => " " + range.Basis.ToText(),
        };
        string moment = range.At switch
        {
            AgeMoment.Birth => " at birth",
            AgeMoment.Planned => " (planned)",
            _ => "",
        };
        return range.Describe() + basis + moment + (range.Doubt is null ? "" : DoubtMark);
    }

    /// <summary>The ages of an entry, or what its stages of life tell; nothing where it tells neither.</summary>
    public static string AgesOf(Dataset entry) => entry.Ages.IsEmpty
        ? string.Join(", ", entry.LifeStages.Select(stage => stage.ToText()))
        : string.Join("; ", entry.Ages.Select(Of));

    /// <summary><c>885+ scans</c>, <c>goal 10,000</c>; subjects go without saying.</summary>
    public static string Of(Subjects subjects)
    {
        string count = Number(subjects.Count);
        string qualified = subjects.Qualifier switch
        {
            CountQualifier.AtLeast => count + "+",
            CountQualifier.About => "about " + count,
            CountQualifier.Goal => "goal " + count,
            _ => count,
        };
        return subjects.Of == CountUnit.Scans ? qualified + " scans" : qualified;
    }

    /// <summary><c>openneuro ds001894</c>, or the repository alone where the id there is not known; nothing where neither is.</summary>
    public static string HostOf(Dataset entry) => entry.Accession is { } accession
        ? $"{accession.Repository.ToText()} {accession.Id}"
        : entry.Host?.ToText() ?? "";

    /// <summary>The link that leads nearest to the data: the data, or else a form before them, a release, a page, a paper.</summary>
    public static Link? BestLink(Dataset entry) => entry.Links
        .OrderBy(link => link.Rel switch
        {
            LinkRelation.Data => 0,
            LinkRelation.Form => 1,
            LinkRelation.Release => 2,
            LinkRelation.Home => 3,
            _ => 4,
        })
        .FirstOrDefault();

    /// <summary>A whole number with commas between thousands.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with as many digits as it has: <c>1.5</c>, <c>3</c>.</summary>
    public static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
