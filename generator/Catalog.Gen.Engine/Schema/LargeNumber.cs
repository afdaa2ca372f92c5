using System.Globalization;
using System.Numerics;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// A <see cref="JsonNumber"/> of any size as its decimal digits (no zero at either end; none at all for zero) and
/// the power of ten behind them.
/// </summary>
internal sealed record LargeNumber(bool Negative, string Digits, BigInteger Exponent)
{
    /// <summary>Digits taken at a time by the long division: as many as a long holds.</summary>
    private const int ChunkDigits = 18;

    public override int GetHashCode()
    {
        ulong hash = SeededHash.Join(Negative ? 1UL : 0, (uint)StringComparer.Ordinal.GetHashCode(Digits));
        foreach (byte part in Exponent.ToByteArray())
            hash = SeededHash.Join(hash, part);
        return SeededHash.Short(hash);
    }

    public BigInteger Coefficient()
    {
        BigInteger magnitude = BigInteger.Parse(Digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return Negative ? -magnitude : magnitude;
    }

    public static int CompareMagnitudes(LargeNumber left, LargeNumber right)
    {
        // Digits start with no zero, so the place of the first one decides, then the digits as text.
        int places = (left.Digits.Length + left.Exponent).CompareTo(right.Digits.Length + right.Exponent);
        return places != 0 ? places : string.CompareOrdinal(left.Digits, right.Digits) switch
        {
            < 0 => -1,
            > 0 => 1,
            _ => 0,
        };
    }

    /// <summary>Neither is zero.</summary>
    public static bool IsMultiple(LargeNumber value, LargeNumber divisor)
    {
        // value = a × 10^p, divisor = b × 10^q: is a × 10^(p-q) a multiple of b? For p < q it would have to be that
        // a = b × 10^(q-p) × k, but a doesn't end in zero.
        BigInteger shift = value.Exponent - divisor.Exponent;
        if (shift.Sign < 0)
            return false;
        BigInteger modulus = BigInteger.Parse(divisor.Digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (modulus.IsOne)
            return true;

        // Ten to the shift gives b its factors 2 and 5, of which there are fewer than b has bits: more tens change nothing.
        int enough = (int)Math.Ceiling(divisor.Digits.Length * 3.33);
        int tens = shift > enough ? enough : (int)shift;
        return (Remainder(value.Digits, modulus) * BigInteger.ModPow(10, tens, modulus) % modulus).IsZero;
    }

    /// <summary>The remainder by long division from the left, so that the time grows with the length and not with its square.</summary>
    private static BigInteger Remainder(string digits, BigInteger modulus)
    {
        BigInteger rest = BigInteger.Zero;
        for (int at = 0; at < digits.Length; at += ChunkDigits)
        {
            int length = Math.Min(ChunkDigits, digits.Length - at);
            long chunk = long.Parse(digits.Substring(at, length), NumberStyles.None, CultureInfo.InvariantCulture);
            rest = ((rest * BigInteger.Pow(10, length)) + chunk) % modulus;
        }

        return rest;
    }
}
