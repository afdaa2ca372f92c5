using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Yaml;

/// <summary>Finds text that did not come from UTF-8, and characters that no catalog can hold.</summary>
internal static class TextEncoding
{
    /// <summary>
    /// Where bytes are not UTF-8, the compiler falls back to the machine's code page: on Windows that shows in the
    /// text's encoding (elsewhere it is UTF-8 again, and U+FFFD stands for what could not be read).
    /// </summary>
    public static bool IsRefused(SourceText text, ProblemSink problems)
    {
        if (text.Encoding is null or { CodePage: 65001 or 1200 or 1201 or 12000 or 12001 or 20127 })
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] > '\x7F')
            {
                RefuseEncoding(i, problems);
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// U+FFFD may be a character like any other (four files of the AWS corpus hold it, encoded faultlessly), or what a
    /// decoder put where bytes were not UTF-8. The checksum, which is of the bytes, tells which.
    /// </summary>
    public static void CheckReplacementCharacters(SourceText text, ProblemSink problems)
    {
        string content = text.ToString();
        byte[] bytes = (text.Encoding ?? Encoding.UTF8).GetBytes(content);
        byte[] preamble = text.Encoding?.GetPreamble() ?? [];
        if (HasChecksum(text, [], bytes) || HasChecksum(text, Encoding.UTF8.GetPreamble(), bytes) || HasChecksum(text, preamble, bytes))
            return;
        RefuseEncoding(content.IndexOf('\uFFFD'), problems);
        problems.IsFatal = true;
    }

    public static void RefuseCharacter(SourceText text, int at, ProblemSink problems)
    {
        char c = text[at];
        string what = char.IsSurrogate(c)
            ? "half of a surrogate pair stands here, which is no character"
            : $"the control character U+{(int)c:X4} stands here";
        problems.RefuseAll(at, at + 1, what + ", and YAML does not allow it: take it out");
    }

    private static void RefuseEncoding(int at, ProblemSink problems) =>
        problems.RefuseAll(at, at + 1, "the file is not UTF-8, so this character cannot be read for certain: save the file as UTF-8");

    private static bool HasChecksum(SourceText text, byte[] preamble, byte[] bytes)
    {
#pragma warning disable CA5350 // Not for security: SHA-1 is what the compiler used for this text.
        using HashAlgorithm hash = text.ChecksumAlgorithm == SourceHashAlgorithm.Sha1 ? SHA1.Create() : SHA256.Create();
#pragma warning restore CA5350
        hash.TransformBlock(preamble, 0, preamble.Length, null, 0);
        hash.TransformFinalBlock(bytes, 0, bytes.Length);
        return text.GetChecksum().SequenceEqual(hash.Hash);
    }
}
