namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>The grammar of RFC 3986 (URI) or RFC 3987 (IRI): structure only, and no scheme's own rules.</summary>
internal readonly struct UriRules(string text, bool international)
{
    public bool IsAbsolute()
    {
        int colon = text.IndexOf(':');
        return colon > 0 && IsScheme(text.Substring(0, colon)) && IsRest(text.Substring(colon + 1), relative: false);
    }

    public bool IsReference() => IsAbsolute() || IsRest(text, relative: true);

    private static bool IsScheme(string scheme) =>
        Ascii.IsLetter(scheme[0]) && scheme.All(static c => Ascii.IsLetterOrDigit(c) || c is '+' or '-' or '.');

    private bool IsRest(string rest, bool relative)
    {
        string hierarchy = Split(rest, '#', out string? fragment);
        hierarchy = Split(hierarchy, '?', out string? query);
        if (!IsQuery(query, mayBePrivate: true) || !IsQuery(fragment, mayBePrivate: false))
            return false;
        if (hierarchy.StartsWith("//", StringComparison.Ordinal))
        {
            int slash = hierarchy.IndexOf('/', 2);
            string authority = slash < 0 ? hierarchy.Substring(2) : hierarchy.Substring(2, slash - 2);
            return IsAuthority(authority) && (slash < 0 || IsPath(hierarchy.Substring(slash)));
        }

        // A colon in the first segment would make it a scheme.
        int firstSlash = hierarchy.IndexOf('/');
        string first = firstSlash < 0 ? hierarchy : hierarchy.Substring(0, firstSlash);
        return IsPath(hierarchy) && !(relative && first.IndexOf(':') >= 0);
    }

    private bool IsAuthority(string authority)
    {
        int at = authority.IndexOf('@');
        if (at >= 0 && !IsMadeOf(authority.Substring(0, at), alsoColon: true))
            return false;
        string host = authority.Substring(at + 1);
        if (host.StartsWith("[", StringComparison.Ordinal))
        {
            int close = host.IndexOf(']');
            return close > 0 && IsLiteral(host.Substring(1, close - 1)) && IsPort(host.Substring(close + 1));
        }

        int colon = host.IndexOf(':');
        return colon < 0
            ? IsMadeOf(host, alsoColon: false)
            : IsMadeOf(host.Substring(0, colon), alsoColon: false) && IsPort(host.Substring(colon));
    }

    private static bool IsPort(string port) => port.Length == 0 || (port[0] == ':' && port.Skip(1).All(static c => Ascii.IsDigit(c)));

    private static bool IsLiteral(string address)
    {
        if (address.Length == 0 || address[0] is not ('v' or 'V'))
            return IpAddresses.IsVersion6(address);
        int dot = address.IndexOf('.');
        return dot > 1 && dot < address.Length - 1
            && address.Substring(1, dot - 1).All(static c => Ascii.IsHex(c))
            && address.Substring(dot + 1).All(static c => UriCharacters.IsUnreserved(c) || UriCharacters.IsSubDelimiter(c) || c == ':');
    }

    private bool IsMadeOf(string part, bool alsoColon)
    {
        bool beyond = international;
        return UriCharacters.Consists(part, c =>
            UriCharacters.IsUnreserved(c)
            || UriCharacters.IsSubDelimiter(c)
            || (alsoColon && c == ':')
            || (beyond && UriCharacters.IsUnicode(c)));
    }

    private bool IsPath(string path)
    {
        bool beyond = international;
        return UriCharacters.Consists(path, c => c == '/' || IsPathCharacter(c, beyond));
    }

    private bool IsQuery(string? query, bool mayBePrivate)
    {
        bool beyond = international;
        return query is null || UriCharacters.Consists(query, c =>
            c is '/' or '?' || IsPathCharacter(c, beyond) || (beyond && mayBePrivate && UriCharacters.IsPrivate(c)));
    }

    private static bool IsPathCharacter(int c, bool beyond) =>
        UriCharacters.IsUnreserved(c) || UriCharacters.IsSubDelimiter(c) || c is ':' or '@' || (beyond && UriCharacters.IsUnicode(c));

    /// <summary>What stands before a separator; what stands behind it is null where there is none.</summary>
    private static string Split(string text, char separator, out string? behind)
    {
        int index = text.IndexOf(separator);
        behind = index < 0 ? null : text.Substring(index + 1);
        return index < 0 ? text : text.Substring(0, index);
    }
}
