using Catalog.Gen.Engine.Regex;

namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>Character classes that RFC 3986, RFC 3987 and RFC 6570 share.</summary>
internal static class UriCharacters
{
    public static bool IsUnreserved(int c) => Ascii.IsLetterOrDigit(c) || c is '-' or '.' or '_' or '~';

    public static bool IsSubDelimiter(int c) => c is '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=';

    /// <summary>RFC 3987's <c>ucschar</c>: what other scripts add.</summary>
    public static bool IsUnicode(int c) =>
        c is (>= 0xA0 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF)
        || (c is >= 0x10000 and <= 0xEFFFD && (c & 0xFFFF) <= 0xFFFD && c is < 0xE0000 or >= 0xE1000);

    /// <summary>RFC 3987's <c>iprivate</c>.</summary>
    public static bool IsPrivate(int c) =>
        c is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);

    /// <summary>A percent sign and two hexadecimal digits.</summary>
    public static bool IsPercentEncoded(string text, int at) =>
        text[at] == '%' && at + 2 < text.Length && Ascii.IsHex(text[at + 1]) && Ascii.IsHex(text[at + 2]);

    /// <summary>Whether a text is made of percent-encoded octets and of code points that pass.</summary>
    public static bool Consists(string text, Func<int, bool> passes)
    {
        for (int at = 0; at < text.Length;)
        {
            if (IsPercentEncoded(text, at))
            {
                at += 3;
                continue;
            }

            int codePoint = CodePoint.At(text, at);
            if (!passes(codePoint))
                return false;
            at += codePoint > 0xFFFF ? 2 : 1;
        }

        return true;
    }
}
