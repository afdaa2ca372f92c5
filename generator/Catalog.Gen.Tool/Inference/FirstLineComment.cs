using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Inference;

/// <summary>
/// The comment that tells an editor which schema a file of YAML has (redhat.vscode-yaml, and the YAML language server in others). It
/// alone is added; all else stays, byte for byte.
/// </summary>
internal static class FirstLineComment
{
    private const string Server = "yaml-language-server:";
    private const string Schema = "$schema=";
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The text with the comment at its head; null where it has one already.</summary>
    /// <param name="text">The text of the file, with its byte order mark where it has one.</param>
    /// <param name="path">The file.</param>
    /// <param name="schemaPath">The schema.</param>
    public static string? Add(string text, string path, string schemaPath)
    {
        if (text.Split('\n').Any(IsComment))
            return null;
        int head = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        int end = text.IndexOf('\n');
        string lineBreak = end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
        return text[..head] + Of(path, schemaPath) + lineBreak + text[head..];
    }

    /// <summary>The comment of a file, without the end of the line.</summary>
    public static string Of(string path, string schemaPath) => $"# {Server} {Schema}{Relative(path, schemaPath)}";

    private static bool IsComment(string line) =>
        line.TrimStart(ByteOrderMark).StartsWith('#')
        && line.Contains(Server, StringComparison.Ordinal)
        && line.Contains(Schema, StringComparison.Ordinal);

    /// <summary>The way from a file to the schema, as editors read it: up to the next blank.</summary>
    private static string Relative(string path, string schemaPath)
    {
        string[] from = FilePaths.Folder(FilePaths.Normalise(path)).Split('/'), to = FilePaths.Normalise(schemaPath).Split('/');
        int shared = 0;
        while (shared < from.Length - 1 && shared < to.Length - 1 && from[shared] == to[shared])
            shared++;
        IEnumerable<string> up = Enumerable.Repeat("..", from.Length - 1 - shared);
        return string.Join('/', up.Concat(to.Skip(shared))).Replace("%", "%25").Replace(" ", "%20");
    }
}
