using System.Security.Cryptography;
using System.Text;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Known;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Pipeline;

/// <summary>Additional files as the engine's texts.</summary>
internal static class SourceFiles
{
    /// <summary>A file that has gone since the build began is reported by the compiler itself (CS2001), and empty here.</summary>
    public static SourceFile Read(AdditionalText file, CancellationToken cancellation) =>
        Read(file.Path, file.GetText(cancellation) ?? SourceText.From(""));

    /// <summary>What a file of entries gives; null where it belongs to no catalog.</summary>
    public static FileResult? ReadEntries(
        AdditionalText file, CatalogSet catalogs, KnownOfFile known, Func<int, FileEffort> effort, CancellationToken cancellation)
    {
        try
        {
            // A file that has gone since the build began is reported by the compiler itself (CS2001).
            return catalogs.Find(file.Path) is { } catalog && file.GetText(cancellation) is { } text
                ? EntryFileReader.Read(Read(file.Path, text), catalog, cancellation, effort(text.Length), known)
                : null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new GeneratorFailureException(file.Path, failure);
        }
    }

    private static SourceFile Read(string path, SourceText text)
    {
        string content = text.ToString();
        return new SourceFile(path, content, () => UndecodedAt(text, content)) { ForeignEncodingAt = ForeignEncodingAt(text, content) };
    }

    /// <summary>
    /// Where bytes are not UTF-8, the compiler falls back to the machine's code page: on Windows that shows in the
    /// text's encoding (elsewhere it is UTF-8 again, and U+FFFD stands for what could not be read).
    /// </summary>
    private static int ForeignEncodingAt(SourceText text, string content)
    {
        if (text.Encoding is null or { CodePage: 65001 or 1200 or 1201 or 12000 or 12001 or 20127 })
            return -1;
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] > '\x7F')
                return i;
        }

        return -1;
    }

    /// <summary>The checksum, which is of the bytes, tells whether the text's U+FFFD were in the file.</summary>
    private static int UndecodedAt(SourceText text, string content)
    {
        byte[] bytes = (text.Encoding ?? Encoding.UTF8).GetBytes(content);
        byte[] preamble = text.Encoding?.GetPreamble() ?? [];
        return HasChecksum(text, [], bytes) || HasChecksum(text, Encoding.UTF8.GetPreamble(), bytes) || HasChecksum(text, preamble, bytes)
            ? -1
            : content.IndexOf('\uFFFD');
    }

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
