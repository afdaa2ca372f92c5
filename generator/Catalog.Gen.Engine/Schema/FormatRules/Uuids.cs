namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>RFC 4122, section 3: whatever its version and variant.</summary>
internal static class Uuids
{
    public static bool IsUuid(string text)
    {
        if (text.Length != 36)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            bool hyphen = i is 8 or 13 or 18 or 23;
            if (hyphen ? text[i] != '-' : !Ascii.IsHex(text[i]))
                return false;
        }

        return true;
    }
}
