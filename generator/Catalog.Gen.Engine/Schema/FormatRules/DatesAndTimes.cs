namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>RFC 3339: <c>full-date</c>, <c>full-time</c>, <c>date-time</c>.</summary>
internal static class DatesAndTimes
{
    private const int DateLength = 10;

    public static bool IsDate(string text) => text.Length == DateLength && StartsWithDate(text);

    public static bool IsTime(string text) => IsTime(text, 0);

    public static bool IsDateTime(string text) =>
        text.Length > DateLength && StartsWithDate(text) && text[DateLength] is 'T' or 't' && IsTime(text, DateLength + 1);

    private static bool StartsWithDate(string text)
    {
        int year = Ascii.Digits(text, 0, 4), month = Ascii.Digits(text, 5, 2), day = Ascii.Digits(text, 8, 2);
        return year >= 0 && text[4] == '-' && text[7] == '-' && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn(year, month);
    }

    // DateTime.DaysInMonth knows no year 0, RFC 3339 does.
    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static bool IsTime(string text, int at)
    {
        int hour = Ascii.Digits(text, at, 2), minute = Ascii.Digits(text, at + 3, 2), second = Ascii.Digits(text, at + 6, 2);
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60 || text[at + 2] != ':' || text[at + 5] != ':')
            return false;
        at += 8;
        if (at < text.Length && text[at] == '.')
        {
            int start = ++at;
            while (at < text.Length && Ascii.IsDigit(text[at]))
                at++;
            if (at == start)
                return false;
        }

        // A leap second is the last of a day, in UTC.
        const int MinutesOfDay = 24 * 60;
        return Offset(text, at) is { } offset
            && (second < 60 || ((hour * 60) + minute - offset + MinutesOfDay) % MinutesOfDay == MinutesOfDay - 1);
    }

    /// <summary>In minutes; null where the rest of the text is no offset.</summary>
    private static int? Offset(string text, int at)
    {
        if (at >= text.Length)
            return null;
        if (text[at] is 'Z' or 'z')
            return at + 1 == text.Length ? 0 : null;
        int hour = Ascii.Digits(text, at + 1, 2), minute = Ascii.Digits(text, at + 4, 2);
        if (text[at] is not ('+' or '-') || at + 6 != text.Length || text[at + 3] != ':' || hour is < 0 or > 23 || minute is < 0 or > 59)
            return null;
        int offset = (hour * 60) + minute;
        return text[at] == '-' ? -offset : offset;
    }
}
