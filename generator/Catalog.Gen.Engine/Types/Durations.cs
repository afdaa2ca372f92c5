namespace Catalog.Gen.Engine.Types;

/// <summary>Durations (RFC 3339, appendix A) that a <c>TimeSpan</c> can hold: years and months have no fixed length.</summary>
internal static class Durations
{
    /// <summary>Whether a text that is a duration has neither years nor months, and is no longer than a <c>TimeSpan</c>.</summary>
    public static bool IsTimeSpan(string text)
    {
        decimal seconds = 0;
        bool isTime = false;
        for (int at = 1; at < text.Length; at++)
        {
            if (text[at] == 'T')
            {
                isTime = true;
                continue;
            }

            int digits = at;
            while (at < text.Length && text[at] is >= '0' and <= '9')
                at++;

            // A longer number is longer than a TimeSpan in any unit, unless it begins with zeros.
            string number = text.Substring(digits, at - digits).TrimStart('0');
            if (at == text.Length || number.Length > 18 || SecondsOf(text[at], isTime) is not { } unit)
                return false;
            seconds += unit * (number.Length == 0 ? 0 : decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        }

        return seconds <= long.MaxValue / TimeSpan.TicksPerSecond;
    }

    private static decimal? SecondsOf(char unit, bool isTime) => (unit, isTime) switch
    {
        ('W', false) => 7 * 24 * 3600,
        ('D', false) => 24 * 3600,
        ('H', true) => 3600,
        ('M', true) => 60,
        ('S', true) => 1,
        _ => null,
    };
}
