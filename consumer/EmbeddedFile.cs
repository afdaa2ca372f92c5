namespace Pedi;

/// <summary>A file that is compiled into the program.</summary>
internal static class EmbeddedFile
{
    /// <summary>Its bytes.</summary>
    public static byte[] Read(string name)
    {
        using Stream stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
