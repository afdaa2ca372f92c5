namespace Catalog.Gen.Yaml;

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

    public static string Intern(string key)
    {
        if (key.Length is 0 or > LongestKey)
            return key;
        int hash = key.Length;
        hash = (hash * 31) + key[0];
        hash = (hash * 31) + key[key.Length >> 1];
        hash = (hash * 31) + key[key.Length - 1];
        ref string? slot = ref Cache[hash & (Slots - 1)];
        string? known = slot;
        if (known is not null && string.Equals(known, key, StringComparison.Ordinal))
            return known;
        slot = key;
        return key;
    }
}
