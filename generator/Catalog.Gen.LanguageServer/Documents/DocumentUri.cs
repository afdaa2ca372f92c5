using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.LanguageServer.Documents;

/// <summary>Between the addresses of documents and the paths of files.</summary>
internal static class DocumentUri
{
    /// <summary>The full path of a file, with <c>/</c> between its parts; null for a document that is no file.</summary>
    public static string? ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed) || !parsed.IsFile)
            return null;
        string path = Uri.UnescapeDataString(parsed.AbsolutePath);
        if (parsed.IsUnc)
            return FilePaths.Normalise("//" + parsed.Host + path);

        // file:///c:/folder, however the colon is written.
        bool hasDrive = path.Length > 2 && path[0] == '/' && char.IsAsciiLetter(path[1]) && path[2] == ':';
        return FilePaths.Normalise(hasDrive ? path[1..] : path);
    }

    public static string FromPath(string path)
    {
        string escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith("//", StringComparison.Ordinal) ? "file:" + escaped
            : path.StartsWith('/') ? "file://" + escaped
            : "file:///" + escaped;
    }
}
