using System.IO.Compression;

namespace Pedi.Site.Tests.Harness;

/// <summary>How much goes over the wire.</summary>
internal static class Weight
{
    /// <summary>The bytes of content as a server sends it: gzip at the usual level.</summary>
    public static long Of(ReadOnlySpan<byte> content)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);

        return buffer.Length;
    }
}
