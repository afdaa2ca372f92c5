namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>RFC 3339, appendix A: whole numbers, and no unit left out between two others.</summary>
internal static class Durations
{
    public static bool IsDuration(string text)
    {
        if (text.Length == 0 || text[0] != 'P')
            return false;
        int at = 1;
        bool date = Units(text, ref at, "YMD");
        if (!date && at == 1)
        {
            if (Units(text, ref at, "W"))
                return at == text.Length;
        }

        if (at < text.Length && text[at] == 'T')
        {
            at++;
            return Units(text, ref at, "HMS") && at == text.Length;
        }

        return date && at == text.Length;
    }

    /// <summary>One or more neighbouring units, in their order.</summary>
    private static bool Units(string text, ref int at, string units)
    {
        int next = 0, start = at;
        while (at < text.Length && Ascii.IsDigit(text[at]))
        {
            int digits = at;
            while (at < text.Length && Ascii.IsDigit(text[at]))
                at++;
            int unit = at < text.Length ? units.IndexOf(text[at]) : -1;
            bool inOrder = digits == start ? unit >= 0 : unit == next;
            if (!inOrder)
            {
                at = digits;
                break;
            }

            next = unit + 1;
            at++;
        }

        return at > start;
    }
}
