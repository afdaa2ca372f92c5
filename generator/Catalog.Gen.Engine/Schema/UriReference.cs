namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// References between schemas, by RFC 3986 §5.2. <see cref="Uri"/> is not used: it rewrites what it reads (case,
/// escapes, default ports), differs between runtimes, and knows no reference without a base.
/// </summary>
internal static class UriReference
{
    /// <summary>The address of a file of the project: what a relative <c>$ref</c> in it starts from.</summary>
    public static string OfFile(string path)
    {
        if (Scheme(path) is { Length: > 1 } && path.IndexOf("://", StringComparison.Ordinal) > 0)
            return path;
        string escaped = path.Replace('\\', '/').Replace("%", "%25").Replace("#", "%23").Replace("?", "%3F").Replace(" ", "%20");
        return (escaped.StartsWith("/", StringComparison.Ordinal) ? "file://" : "file:///") + escaped;
    }

    /// <summary>Cuts a reference at its first <c>#</c>; the fragment is null where there is none.</summary>
    public static (string Address, string? Fragment) Split(string reference)
    {
        int hash = reference.IndexOf('#');
        return hash < 0 ? (reference, null) : (reference.Substring(0, hash), reference.Substring(hash + 1));
    }

    /// <summary>
    /// The address that <paramref name="reference"/> (without a fragment) stands for when it is resolved against
    /// <paramref name="baseAddress"/>.
    /// </summary>
    public static string Resolve(string baseAddress, string reference)
    {
        if (reference.Length == 0)
            return baseAddress;
        if (Scheme(reference) is { } ofReference)
            return ofReference + RemoveDots(reference.Substring(ofReference.Length), ofReference);
        if (Scheme(baseAddress) is not { } scheme)
            return reference;
        (string authority, string path) = SplitAuthority(WithoutQuery(baseAddress.Substring(scheme.Length)));
        if (reference.StartsWith("//", StringComparison.Ordinal))
            return scheme + reference;
        if (reference[0] == '?')
            return scheme + authority + path + reference;
        if (reference[0] == '/')
            return scheme + authority + RemoveDotSegments(reference);
        int slash = path.LastIndexOf('/');
        string merged = slash >= 0 ? path.Substring(0, slash + 1) + reference
            : authority.Length > 0 ? "/" + reference
            : reference;
        return scheme + authority + RemoveDotSegments(merged);
    }

    /// <summary>The form in which two addresses of one document are equal.</summary>
    public static string Key(string address) =>
        address.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(address) : address;

    private static string RemoveDots(string rest, string scheme)
    {
        (string authority, string path) = SplitAuthority(rest);
        return path.StartsWith("/", StringComparison.Ordinal) && scheme.Length > 0 ? authority + RemoveDotSegments(path) : rest;
    }

    private static string? Scheme(string reference)
    {
        for (int i = 0; i < reference.Length; i++)
        {
            char c = reference[i];
            if (c == ':')
                return i == 0 ? null : reference.Substring(0, i + 1);
            bool letter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!letter && (i == 0 || c is not ((>= '0' and <= '9') or '+' or '-' or '.')))
                return null;
        }

        return null;
    }

    private static (string Authority, string Path) SplitAuthority(string rest)
    {
        if (!rest.StartsWith("//", StringComparison.Ordinal))
            return ("", rest);
        int slash = rest.IndexOf('/', 2);
        return slash < 0 ? (rest, "") : (rest.Substring(0, slash), rest.Substring(slash));
    }

    private static string WithoutQuery(string rest)
    {
        int query = rest.IndexOf('?');
        return query < 0 ? rest : rest.Substring(0, query);
    }

    private static string RemoveDotSegments(string path)
    {
        int query = path.IndexOf('?');
        string tail = query < 0 ? "" : path.Substring(query);
        string[] segments = (query < 0 ? path : path.Substring(0, query)).Split('/');
        var kept = new List<string>();
        for (int i = 0; i < segments.Length; i++)
        {
            bool last = i == segments.Length - 1;
            if (segments[i] == ".." && kept.Count > 1)
                kept.RemoveAt(kept.Count - 1);
            if (segments[i] is not ("." or ".."))
                kept.Add(segments[i]);
            else if (last)
                kept.Add("");
        }

        return string.Join("/", kept) + tail;
    }
}
