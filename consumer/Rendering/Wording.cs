using System.Globalization;
using PediatricImaging;

namespace Pedi.Rendering;

/// <summary>Values in a reader's words.</summary>
internal static class Wording
{
    /// <summary><c>23–37 weeks gestational</c>; the basis goes without saying where an age counts from birth.</summary>
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
        return range.Describe() + basis + moment;
    }

    /// <summary><c>885+ scans</c>, <c>goal 10,000</c>; subjects go without saying.</summary>
    public static string Of(Subjects subjects)
    {
        string count = subjects.Count.ToString("N0", CultureInfo.InvariantCulture);
        string qualified = subjects.Qualifier switch
        {
            CountQualifier.AtLeast => count + "+",
            CountQualifier.About => "about " + count,
            CountQualifier.Goal => "goal " + count,
            _ => count,
        };
        return subjects.Of == CountUnit.Scans ? qualified + " scans" : qualified;
    }
}
