using System.Text;

namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>RFC 5321, section 4.1.2: <c>Mailbox</c>; with RFC 6531's additions for other scripts.</summary>
internal static class Emails
{
    private const int MaxLocalOctets = 64;

    public static bool IsMailbox(string text, bool international)
    {
        int at = text.Length > 0 && text[0] == '"' ? QuotedEnd(text, international) : text.IndexOf('@');
        if (at <= 0 || at >= text.Length - 1 || text[at] != '@')
            return false;
        string local = text.Substring(0, at), domain = text.Substring(at + 1);
        return Encoding.UTF8.GetByteCount(local) <= MaxLocalOctets
            && (local[0] == '"' || IsDotString(local, international))
            && (domain[0] == '[' ? IsAddressLiteral(domain) : IsDomain(domain, international));
    }

    /// <summary>Behind the closing quote; -1 where there is none.</summary>
    private static int QuotedEnd(string text, bool international)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] == '"')
                return i + 1;
            if (text[i] == '\\')
                i++;
            if (i >= text.Length || !(text[i] is >= ' ' and <= '~' || (international && text[i] > '\x7F')))
                return -1;
        }

        return -1;
    }

    private static bool IsDotString(string text, bool international) =>
        text.Split('.').All(atom => atom.Length > 0 && atom.All(c => IsAtomText(c) || (international && c > '\x7F')));

    private static bool IsAtomText(char c) => Ascii.IsLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".IndexOf(c) >= 0;

    private static bool IsDomain(string text, bool international) =>
        international && text.Any(static c => c > '\x7F')
            ? text.Split('.').All(static label => HostNames.IsLetterDigitHyphen(label, orBeyondAscii: true))
            : text.Length <= 255 && text.Split('.').All(static label => HostNames.IsLetterDigitHyphen(label, orBeyondAscii: false));

    private static bool IsAddressLiteral(string text)
    {
        if (text[text.Length - 1] != ']')
            return false;
        string address = text.Substring(1, text.Length - 2);
        int colon = address.IndexOf(':');
        if (colon < 0)
            return IpAddresses.IsVersion4(address);
        string tag = address.Substring(0, colon), content = address.Substring(colon + 1);
        return string.Equals(tag, "IPv6", StringComparison.OrdinalIgnoreCase)
            ? IpAddresses.IsVersion6(content)
            : HostNames.IsLetterDigitHyphen(tag, orBeyondAscii: false)
                && content.Length > 0 && content.All(static c => c is >= '!' and <= '~' and not ('[' or '\\' or ']'));
    }
}
