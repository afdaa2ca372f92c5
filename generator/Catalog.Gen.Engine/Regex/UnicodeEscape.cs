namespace Catalog.Gen.Engine.Regex;

/// <summary>What follows <c>\u</c>: four digits, two such for an astral character, or <c>{…}</c>.</summary>
internal static class UnicodeEscape
{
    /// <summary>Null where it is none; then <paramref name="at"/> has no meaning.</summary>
    public static int? Read(string text, ref int at)
    {
        if (at < text.Length && text[at] == '{')
        {
            int close = text.IndexOf('}', at);
            if (close < 0)
                return null;
            int? braced = Hex(text, at + 1, close);
            at = close + 1;
            return braced;
        }

        int? first = Hex(text, at, at + 4);
        at += 4;
        if (first is >= 0xD800 and <= 0xDBFF && string.CompareOrdinal(text, at, "\\u", 0, 2) == 0
            && Hex(text, at + 2, at + 6) is >= 0xDC00 and <= 0xDFFF and { } second)
        {
            at += 6;
            return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        }

        return first;
    }

    private static int? Hex(string text, int start, int end)
    {
        if (start >= end || end > text.Length)
            return null;
        int value = 0;
        for (int i = start; i < end; i++)
        {
            int digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => -1,
            };
            value = (value * 16) + digit;
            if (digit < 0 || value >= 0x110000)
                return null;
        }

        return value;
    }
}
