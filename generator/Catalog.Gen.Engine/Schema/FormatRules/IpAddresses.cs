namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>RFC 2673, section 3.2 (IPv4) and RFC 4291, section 2.2 (IPv6).</summary>
internal static class IpAddresses
{
    private const int Groups = 8;

    public static bool IsVersion4(string text)
    {
        string[] parts = text.Split('.');
        return parts.Length == 4 && Array.TrueForAll(parts, IsOctet);
    }

    public static bool IsVersion6(string text)
    {
        int gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return CountGroups(text, mayEndInVersion4: true) == Groups;
        if (text.IndexOf("::", gap + 1, StringComparison.Ordinal) >= 0)
            return false;
        int before = CountGroups(text.Substring(0, gap), mayEndInVersion4: false);
        int after = CountGroups(text.Substring(gap + 2), mayEndInVersion4: true);
        return before >= 0 && after >= 0 && before + after < Groups;
    }

    private static bool IsOctet(string part) =>
        part.Length is >= 1 and <= 3 && Ascii.Digits(part, 0, part.Length) is >= 0 and <= 255 && (part.Length == 1 || part[0] != '0');

    /// <summary>Groups of 16 bits, of which an IPv4 address is two; -1 where a part is neither.</summary>
    private static int CountGroups(string text, bool mayEndInVersion4)
    {
        if (text.Length == 0)
            return 0;
        string[] parts = text.Split(':');
        int count = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is >= 1 and <= 4 && parts[i].All(static c => Ascii.IsHex(c)))
                count++;
            else if (mayEndInVersion4 && i == parts.Length - 1 && IsVersion4(parts[i]))
                count += 2;
            else
                return -1;
        }

        return count;
    }
}
