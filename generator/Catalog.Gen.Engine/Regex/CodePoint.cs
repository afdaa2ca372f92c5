namespace Catalog.Gen.Engine.Regex;

/// <summary>Text as code points; a surrogate without its other half is one of its own.</summary>
internal static class CodePoint
{
    public static int At(string text, int index)
    {
        char high = text[index];
        return high is >= '\uD800' and <= '\uDBFF' && index + 1 < text.Length && text[index + 1] is >= '\uDC00' and <= '\uDFFF'
            ? 0x10000 + ((high - 0xD800) << 10) + (text[index + 1] - 0xDC00)
            : high;
    }

    /// <summary>The code point that ends before <paramref name="index"/>.</summary>
    public static int Before(string text, int index)
    {
        char low = text[index - 1];
        return low is >= '\uDC00' and <= '\uDFFF' && index > 1 && text[index - 2] is >= '\uD800' and <= '\uDBFF'
            ? 0x10000 + ((text[index - 2] - 0xD800) << 10) + (low - 0xDC00)
            : low;
    }

    public static bool IsWordBoundary(string text, int index) =>
        (index > 0 && IsWord(text[index - 1])) != (index < text.Length && IsWord(text[index]));

    public static bool IsWord(int c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
