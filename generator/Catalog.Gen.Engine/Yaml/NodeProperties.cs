namespace Catalog.Gen.Engine.Yaml;

/// <summary>The anchor (<c>&amp;name</c>) and tag (<c>!!str</c>) before a value.</summary>
internal static class NodeProperties
{
    /// <summary>Where the value itself begins, or where the properties end if there is none.</summary>
    public static int Skip(string text, int at)
    {
        while (true)
        {
            while (at < text.Length && !IsWhite(text[at]))
                at++;
            int next = SkipToToken(text, at);
            if (next == text.Length || text[next] is not ('&' or '!'))
                return next;
            at = next;
        }
    }

    /// <summary>Where the tag stands among the properties that begin here.</summary>
    public static int FindTag(string text, int at)
    {
        while (at < text.Length && text[at] != '!')
        {
            while (at < text.Length && !IsWhite(text[at]))
                at++;
            at = SkipToToken(text, at);
        }

        return at;
    }

    /// <summary>Offset behind the property that begins here.</summary>
    public static int EndOf(string text, int at)
    {
        bool verbatim = at + 1 < text.Length && text[at + 1] == '<';
        while (at < text.Length && !IsWhite(text[at]) && (verbatim || text[at] != ','))
            at++;
        return at;
    }

    private static int SkipToToken(string text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] == '#')
            {
                while (at < text.Length && !IsBreak(text[at]))
                    at++;
            }
            else if (IsWhite(text[at]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static bool IsWhite(char c) => c is ' ' or '\t' || IsBreak(c);

    private static bool IsBreak(char c) => c is '\r' or '\n' or '\x85' or '\u2028' or '\u2029';
}
