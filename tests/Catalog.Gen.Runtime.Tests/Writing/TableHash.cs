using System.Numerics;

namespace Catalog.Gen.Runtime.Tests.Writing;

/// <summary>The hash of <c>StringTable</c>, in numbers of any size that are cut to 64 bits where that matters.</summary>
internal static class TableHash
{
    private static readonly BigInteger Factor = 0x9E3779B97F4A7C15, OtherFactor = 0xC2B2AE3D27D4EB4F;

    /// <summary>Of four characters each at the start, in the middle and at the end.</summary>
    public static uint OfSample(string key)
    {
        if (key.Length < 4)
            return OfAll(key);
        BigInteger end = Four(key[^4..]);
        BigInteger turned = ((end % (1L << 32)) << 32) + (end >> 32);
        BigInteger middle = Four(key[((key.Length / 2) - 2)..]);
        BigInteger hash = Cut(Four(key) * Factor) ^ Cut(middle * OtherFactor) ^ Cut(turned * Factor) ^ key.Length;
        return (uint)(Cut(hash * Factor) >> 32);
    }

    public static uint OfAll(string key)
    {
        BigInteger hash = key.Length;
        foreach (char[] four in key.Chunk(4))
        {
            foreach (BigInteger piece in four.Length == 4 ? [Four(new string(four))] : four.Select(static letter => (BigInteger)letter))
                hash = Cut(((Cut(hash << 5) | (hash >> 59)) ^ piece) * Factor);
        }

        return (uint)(Cut((hash ^ (hash >> 32)) * Factor) >> 32);
    }

    /// <summary>The first four characters, the first of them in the lowest bits.</summary>
    private static BigInteger Four(string text) =>
        text.Take(4).Reverse().Aggregate(BigInteger.Zero, static (sum, letter) => (sum << 16) + letter);

    private static BigInteger Cut(BigInteger number) => number & ulong.MaxValue;
}
