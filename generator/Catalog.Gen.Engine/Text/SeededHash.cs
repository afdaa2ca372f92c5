using System.Security.Cryptography;

namespace Catalog.Gen.Engine.Text;

/// <summary>
/// Hashes of values that strangers choose, for sets and dictionaries within one run. They are made with a number that is drawn
/// when the process begins, so that nobody can write a file of values with one hash, each of which would be compared with all
/// before it. What a hash decides of the output is made with <see cref="TextHash"/> instead, which is the same on every run.
/// </summary>
internal static class SeededHash
{
    private static readonly ulong Seed = Draw();

    /// <summary>The hash of a number.</summary>
    public static ulong Of(long number) => Mix(unchecked((ulong)number) ^ Seed);

    /// <summary>The hash of a sequence with one more item; where the order must not count, hashes of items are added up.</summary>
    /// <param name="hash">The hash of the items before.</param>
    /// <param name="item">The item's hash, or a number that stands for it.</param>
    public static ulong Join(ulong hash, ulong item) => Mix(unchecked((hash * 0x9E3779B97F4A7C15) + item) ^ Seed);

    /// <summary>A hash as .NET wants it.</summary>
    public static int Short(ulong hash) => unchecked((int)(hash ^ (hash >> 32)));

    // The end of MurmurHash3: each bit of the number changes each bit of the hash with even chances.
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
            value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
            return value ^ (value >> 33);
        }
    }

    private static ulong Draw()
    {
        byte[] drawn = new byte[sizeof(ulong)];
        using RandomNumberGenerator generator = RandomNumberGenerator.Create();
        generator.GetBytes(drawn);
        return BitConverter.ToUInt64(drawn, 0);
    }
}
