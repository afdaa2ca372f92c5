namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// Gives equal keys one string: the 1,190 entries of the AWS corpus write some 60 different keys 250,000 times, and
/// trees are kept for as long as their file does not change. A slot for each hash and no more: a key that
/// loses its slot is merely kept twice. Racing threads do no harm, for a reference is written whole.
/// </summary>
internal static class KeyCache
{
    private const int Slots = 1024;
    private const int LongestKey = 48;

    private static readonly string?[] Cache = new string?[Slots];

    /// <summary>The same for a key that stands in a text; nothing is allocated for one that is known.</summary>
    public static string Intern(string text, int start, int length)
    {
        if (length is 0 or > LongestKey)
            return text.Substring(start, length);
        ref string? slot = ref Cache[HashOf(length, text[start], text[start + (length >> 1)], text[start + length - 1])];
        string? known = slot;
        return known?.Length == length && string.CompareOrdinal(known, 0, text, start, length) == 0
            ? known
            : slot = text.Substring(start, length);
    }

    public static string Intern(string key)
    {
        if (key.Length is 0 or > LongestKey)
            return key;
        ref string? slot = ref Cache[HashOf(key.Length, key[0], key[key.Length >> 1], key[key.Length - 1])];
        string? known = slot;
        if (known is not null && string.Equals(known, key, StringComparison.Ordinal))
            return known;
        slot = key;
        return key;
    }

    private static int HashOf(int length, char first, char middle, char last) =>
        ((((((length * 31) + first) * 31) + middle) * 31) + last) & (Slots - 1);
}
