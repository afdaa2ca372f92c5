using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Projects;

/// <summary>Files as the compiler reads them: UTF-8, or what a byte order mark says.</summary>
internal static class SourceText
{
    private const char Replacement = '\uFFFD';

    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static SourceFile Read(string path) => Decode(path, TextFiles.ReadBytes(path));

    /// <summary>The file as a text; bytes that cannot be read are U+FFFD in it, and the file says where the first stands.</summary>
    public static SourceFile Decode(string path, byte[] bytes)
    {
        (string text, Encoding encoding) = Decode(bytes);
        int replaced = text.IndexOf(Replacement, StringComparison.Ordinal);
        if (replaced >= 0 && bytes.AsSpan().EndsWith(encoding.GetBytes(text)))
            replaced = -1;
        return replaced < 0 ? new SourceFile(path, text) : new SourceFile(path, text, () => replaced);
    }

    /// <summary>The text of a file and its encoding, in which it is to be written again.</summary>
    public static (string Text, Encoding Encoding) Decode(byte[] bytes)
    {
        using var reader = new StreamReader(
            new MemoryStream(bytes), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true);
        string text = reader.ReadToEnd();
        return (text, reader.CurrentEncoding);
    }
}
