namespace CatalogGen.Runtime;

internal ref partial struct PackedReader
{
    internal int ReadInt32() => (int)ReadInt64();

    internal long ReadInt64()
    {
        global::System.ReadOnlySpan<byte> digits = ReadBytes();
        // A long one may have digits that an exponent takes back: 92233720368547758070e-1.
        if (digits.Length > 18)
            return (long)ToDecimal(digits);
        bool isNegative = digits[0] == (byte)'-';
        // Downwards: the least number is further from zero than the greatest.
        long value = 0;
        for (int i = isNegative ? 1 : 0; i < digits.Length; i++)
        {
            // Whole numbers may be written 1.0 or 1e3.
            if (digits[i] is < (byte)'0' or > (byte)'9')
                return (long)ToDecimal(digits);
            value = (value * 10) - (digits[i] - '0');
        }

        return isNegative ? value : -value;
    }

    internal double ReadDouble() => double.Parse(
        ToText(ReadBytes()), global::System.Globalization.NumberStyles.Float, global::System.Globalization.CultureInfo.InvariantCulture);

    internal decimal ReadDecimal() => ToDecimal(ReadBytes());

    internal global::System.Guid ReadGuid() => global::System.Guid.ParseExact(ReadText(), "D");

    internal PackedUri ReadUri() => new PackedUri(ReadText());

    internal global::System.DateOnly ReadDate() => ToDate(ReadBytes());

    internal global::System.TimeOnly ReadTime() => new global::System.TimeOnly(ToTicks(ReadBytes(), out _));

    /// <summary>RFC 3339, appendix A, without years and months, whose length is not fixed.</summary>
    internal global::System.TimeSpan ReadDuration() => ToDuration(ReadText())
        ?? throw new global::System.FormatException("the duration is damaged");

    /// <summary>What a duration is as a <c>TimeSpan</c>; null for what none can hold.</summary>
    internal static global::System.TimeSpan? ToDuration(string text)
    {
        if (text.Length < 3 || text[0] != 'P')
            return null;
        decimal seconds = 0;
        bool isTime = false;
        for (int at = 1; at < text.Length; at++)
        {
            if (text[at] == 'T' && !isTime && at + 1 < text.Length)
            {
                isTime = true;
                continue;
            }

            int digits = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            decimal unit = at == text.Length ? 0 : (text[at], isTime) switch
            {
                ('W', false) => 7 * 24 * 3600,
                ('D', false) => 24 * 3600,
                ('H', true) => 3600,
                ('M', true) => 60,
                ('S', true) => 1,
                _ => 0,
            };
            if (unit == 0 || !decimal.TryParse(
                global::System.MemoryExtensions.AsSpan(text, digits, at - digits),
                global::System.Globalization.NumberStyles.None,
                global::System.Globalization.CultureInfo.InvariantCulture,
                out decimal number) || number > long.MaxValue)
                return null;
            seconds += unit * number;
        }

        return seconds <= long.MaxValue / global::System.TimeSpan.TicksPerSecond
            ? new global::System.TimeSpan((long)(seconds * global::System.TimeSpan.TicksPerSecond))
            : null;
    }

    internal global::System.DateTimeOffset ReadDateTime()
    {
        global::System.ReadOnlySpan<byte> text = ReadBytes();
        long ticks = ToTicks(text.Slice(11), out int offset);
        return new global::System.DateTimeOffset(
            ToDate(text).ToDateTime(global::System.TimeOnly.MinValue).AddTicks(ticks),
            new global::System.TimeSpan(0, offset, 0));
    }

    private static decimal ToDecimal(global::System.ReadOnlySpan<byte> digits) => decimal.Parse(
        ToText(digits), global::System.Globalization.NumberStyles.Float, global::System.Globalization.CultureInfo.InvariantCulture);

    private static string ToText(global::System.ReadOnlySpan<byte> digits) => global::System.Text.Encoding.ASCII.GetString(digits);

    private static global::System.DateOnly ToDate(global::System.ReadOnlySpan<byte> text) =>
        new global::System.DateOnly((ToNumber(text, 0) * 100) + ToNumber(text, 2), ToNumber(text, 5), ToNumber(text, 8));

    /// <summary>The time of day, to a ten-millionth of a second, and the minutes that it is ahead of UTC.</summary>
    private static long ToTicks(global::System.ReadOnlySpan<byte> text, out int offset)
    {
        long ticks = ((((ToNumber(text, 0) * 60) + ToNumber(text, 3)) * 60L) + ToNumber(text, 6)) * global::System.TimeSpan.TicksPerSecond;
        int at = 8;
        if (text[at] == (byte)'.')
        {
            long unit = global::System.TimeSpan.TicksPerSecond;
            for (at++; text[at] is >= (byte)'0' and <= (byte)'9'; at++)
                ticks += (unit /= 10) * (text[at] - '0');
        }

        offset = at == text.Length - 1 ? 0 : ((ToNumber(text, at + 1) * 60) + ToNumber(text, at + 4)) * (text[at] == (byte)'-' ? -1 : 1);
        return ticks;
    }

    private static int ToNumber(global::System.ReadOnlySpan<byte> text, int start) => ((text[start] - '0') * 10) + (text[start + 1] - '0');
}
