namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>RFC 6901, and the draft on relative JSON Pointers.</summary>
internal static class JsonPointers
{
    public static bool IsPointer(string text) => IsPointer(text, 0);

    public static bool IsRelative(string text)
    {
        int at = 0;
        while (at < text.Length && Ascii.IsDigit(text[at]))
            at++;
        if (at == 0 || (at > 1 && text[0] == '0'))
            return false;
        return (at == text.Length - 1 && text[at] == '#') || IsPointer(text, at);
    }

    private static bool IsPointer(string text, int start)
    {
        if (start < text.Length && text[start] != '/')
            return false;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '~' && (i + 1 >= text.Length || text[i + 1] is not ('0' or '1')))
                return false;
        }

        return true;
    }
}
