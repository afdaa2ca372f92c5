namespace Catalog.Gen.Engine.Text;

/// <summary>A number made of a text, the same on every run and platform, which that of .NET is not.</summary>
internal static class TextHash
{
    /// <summary>The hash FNV-1a of 32 bits, a character at a time.</summary>
    public static uint Of(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }

    /// <summary>The hash FNV-1a of 64 bits, a character at a time.</summary>
    public static ulong Long(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 1099511628211);
        return hash;
    }
}
