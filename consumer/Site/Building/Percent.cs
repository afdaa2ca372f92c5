using System.Globalization;

namespace Pedi.Site.Building;

/// <summary>Places on the axis, as the drawing writes them.</summary>
internal static class Percent
{
    /// <summary><c>14.33%</c></summary>
    public static string Of(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
