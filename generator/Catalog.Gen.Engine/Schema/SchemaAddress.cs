namespace Catalog.Gen.Engine.Schema;

/// <summary>Another document that a schema refers to.</summary>
/// <param name="Address">What the reference means by the address (<c>$id</c>) of the schema that it stands in.</param>
/// <param name="ByPath">
/// What it means by the path of the file that it stands in. Files that lie side by side find each other, although their
/// <c>$id</c>s say that they live elsewhere.
/// </param>
internal readonly record struct SchemaAddress(string Address, string ByPath)
{
    /// <summary>The path of the file on the disk that it would be; null where it has an address of another kind.</summary>
    public string? Path => FilePath(Address) ?? FilePath(ByPath);

    /// <summary>Whether only a file that gives itself this address by <c>$id</c> can be meant, unless one lies beside.</summary>
    public bool IsAbsolute => FilePath(Address) is null;

    private static string? FilePath(string address)
    {
        if (!address.StartsWith("file:///", StringComparison.OrdinalIgnoreCase))
            return null;
        string path = UriReference.Key(address).Substring("file://".Length);

        // On Windows a path begins with its drive.
        return path.Length > 2 && path[2] == ':' ? path.Substring(1) : path;
    }
}
