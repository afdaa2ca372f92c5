using System.Globalization;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// Dates and times as RFC 3339 writes them, where .NET can hold them. The run-time support reads what is let through here
/// (<c>PackedReader.ReadDateTime</c> and its neighbours), and checks nothing again.
/// </summary>
internal static class Rfc3339
{
    public static bool IsDate(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-'
        && Digits(text, 0, 4) is > 0 and { } year && Digits(text, 5, 2) is >= 1 and <= 12 and { } month
        && Digits(text, 8, 2) is >= 1 and { } day && day <= DateTime.DaysInMonth(year, month);

    public static bool IsTime(string text) => TryTime(text, 0, out _, out int offset) && offset == 0;

    public static bool IsDateTime(string text)
    {
        if (text.Length < 20 || !IsDate(text.Substring(0, 10)) || text[10] is not ('T' or 't' or ' '))
            return false;
        if (!TryTime(text, 11, out TimeSpan time, out int offset))
            return false;
        var date = DateTime.ParseExact(text.Substring(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None);
        long utc = date.Ticks + time.Ticks - (offset * TimeSpan.TicksPerMinute);
        return Math.Abs(offset) <= 14 * 60 && utc >= 0 && utc <= DateTime.MaxValue.Ticks;
    }

    /// <summary>
    /// Whether a time has a fraction of a second that .NET would cut, since it counts in ten-millionths: nothing is lost
    /// without a word.
    /// </summary>
    public static bool IsTooFine(string text)
    {
        int digits = text.IndexOf('.') + 1;
        if (digits == 0)
            return false;
        for (int at = digits; at < text.Length && text[at] is >= '0' and <= '9'; at++)
        {
            if (at - digits >= 7 && text[at] != '0')
                return true;
        }

        return false;
    }

    private static bool TryTime(string text, int start, out TimeSpan time, out int offset)
    {
        time = default;
        offset = 0;
        if (text.Length < start + 9 || text[start + 2] != ':' || text[start + 5] != ':')
            return false;
        if (Digits(text, start, 2) is not (<= 23 and { } hour) || Digits(text, start + 3, 2) is not (<= 59 and { } minute))
            return false;
        if (Digits(text, start + 6, 2) is not (<= 59 and { } second))
            return false;
        int at = start + 8;
        long ticks = 0;
        if (text[at] == '.')
        {
            long unit = TimeSpan.TicksPerSecond;
            for (at++; at < text.Length && text[at] is >= '0' and <= '9'; at++)
                ticks += (unit /= 10) * (text[at] - '0');
        }

        time = new TimeSpan(hour, minute, second) + new TimeSpan(ticks);
        if (at == text.Length - 1 && text[at] is 'Z' or 'z')
            return true;
        if (at != text.Length - 6 || text[at] is not ('+' or '-') || text[at + 3] != ':')
            return false;
        if (Digits(text, at + 1, 2) is not { } hours || Digits(text, at + 4, 2) is not { } minutes)
            return false;
        offset = ((hours * 60) + minutes) * (text[at] == '-' ? -1 : 1);
        return true;
    }

    private static int? Digits(string text, int start, int count)
    {
        int value = 0;
        for (int i = start; i < start + count; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
                return null;
            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }
}
